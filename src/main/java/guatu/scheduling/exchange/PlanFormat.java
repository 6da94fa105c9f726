package guatu.scheduling.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;

/** The forms in which plans come, told by their first bytes: a name can be wrong. */
enum PlanFormat {
    MPP,
    MSPDI,
    PMXML,
    XER,
    LEDGER;

    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String MSPDI_NAMESPACE = "http://schemas.microsoft.com/project";
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    static boolean isPacked(byte[] content) {
        return startsWith(content, PACKED);
    }

    /** Empty if it is none of them. */
    static Optional<PlanFormat> of(String fileName, byte[] content) {
        if (startsWith(content, COMPOUND)) {
            return Optional.of(MPP);
        }
        if (startsWith(content, "ERMHDR".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(XER);
        }
        if (XmlRoot.looksLikeXml(content)) {
            return XmlRoot.of(content).flatMap(PlanFormat::ofRoot);
        }
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? Optional.of(LEDGER) : Optional.empty();
    }

    /** Build tools call their files projects too. */
    private static Optional<PlanFormat> ofRoot(QName root) {
        return switch (root.getLocalPart()) {
            case "Project" ->
                Optional.of(MSPDI).filter(any -> root.getNamespaceURI().equals(MSPDI_NAMESPACE));
            case "APIBusinessObjects" -> Optional.of(PMXML);
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
