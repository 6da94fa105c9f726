package guatu.delivery.evidence;

import guatu.delivery.EvidenceUpload;
import guatu.shell.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/** Takes a file or refuses it, by its size and by what it really is. */
@Component
public class EvidenceCheck {

    /** 20 MB. */
    public static final long SIZE_LIMIT_BYTES = 20L * 1024 * 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";
    private static final String OOXML = "application/x-tika-ooxml";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @throws Refused when it is empty, too large, or of a kind that is not taken */
    public CheckedEvidence check(EvidenceUpload upload) {
        if (upload.sizeBytes() == 0) {
            throw new Refused("delivery.evidence.refused.empty", upload.name());
        }
        if (upload.sizeBytes() > SIZE_LIMIT_BYTES) {
            throw new Refused(
                    "delivery.evidence.refused.size",
                    upload.name(),
                    (upload.sizeBytes() >> 20) + 1,
                    SIZE_LIMIT_BYTES >> 20);
        }
        try {
            String found = mediaType(upload);
            EvidenceType type = accepted(found, upload)
                    .orElseThrow(() -> new Refused("delivery.evidence.refused.type", upload.name(), found));
            return new CheckedEvidence(
                    EvidenceName.clean(upload.name(), type), type, upload.sizeBytes(), sm3(upload), upload.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<EvidenceType> accepted(String mediaType, EvidenceUpload upload) throws IOException {
        Optional<EvidenceType> known = EvidenceType.of(mediaType);
        // An Office file is a zip; the name only hints at which, so what is inside decides.
        boolean archive = mediaType.equals(ZIP)
                || mediaType.equals(OOXML)
                || known.map(type -> type.mediaType().contains("openxml")).orElse(false);
        return archive ? OfficeArchive.typeOf(upload.content()) : known;
    }

    private String mediaType(EvidenceUpload upload) throws IOException {
        String told = detect(upload, new Metadata());
        if (told.equals(UNKNOWN)) {
            return ChineseText.is(upload.content())
                    ? EvidenceType.textNamed(upload.name())
                            .map(EvidenceType::mediaType)
                            .orElse(told)
                    : told;
        }
        // Content alone can't tell a table from other text; the name may make the type narrower, never another one.
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, upload.name());
        return detect(upload, name);
    }

    private String detect(EvidenceUpload upload, Metadata hints) throws IOException {
        try (InputStream content = new BufferedInputStream(upload.content().getInputStream())) {
            return types.detect(content, hints).getBaseType().toString();
        }
    }

    private static String sm3(EvidenceUpload upload) throws IOException {
        SM3Digest digest = new SM3Digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = upload.content().getInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
