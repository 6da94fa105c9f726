package guatu.delivery.evidence;

import java.text.Normalizer;

/** A file's name without what could deceive: folders, control and direction characters, an extension of another kind. */
final class EvidenceName {

    private static final int LENGTH = 120;

    private EvidenceName() {}

    static String clean(String sent, EvidenceType type) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[\"*:<>?|]", "_")
                .replaceAll("^[.\\s]+", "")
                .strip();
        String extension = type.fits(name) ? name.substring(name.lastIndexOf('.')) : "." + type.extension();
        String stem = type.fits(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        if (stem.isBlank()) {
            stem = "evidence";
        }
        int end = Math.min(stem.length(), LENGTH - extension.length());
        if (Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + extension;
    }
}
