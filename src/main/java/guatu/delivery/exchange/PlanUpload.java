package guatu.delivery.exchange;

import guatu.shell.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A plan file as a person sends it: first the file, then, to apply what was shown, the same bytes in the form. */
public record PlanUpload(String name, byte[] content) {

    /** The most that a file may have, as large as uploads are taken. */
    public static final int LARGEST_MEGABYTES = 30;

    /** The most that it may have when compressed, in thousands of bytes: as a form's field it stays below what a form may have, 2 MB. */
    public static final int LARGEST_PACKED_KILOBYTES = 1_400;

    private static final int LARGEST_BYTES = LARGEST_MEGABYTES << 20;

    /** @throws Refused when it is empty, or larger than a form takes */
    public static PlanUpload of(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refused("exchange.refused.empty", name);
        }
        PlanUpload upload = new PlanUpload(name, content);
        if (content.length > LARGEST_BYTES || upload.gzip().length > LARGEST_PACKED_KILOBYTES * 1_000) {
            throw tooLarge(name);
        }
        return upload;
    }

    /** @throws Refused when it isn't what {@link #packed} gave */
    public static PlanUpload unpacked(String name, String packed) {
        try (GZIPInputStream content = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            return of(name, content.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("exchange.refused.damaged", name);
        }
    }

    public String packed() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(gzip());
    }

    private static Refused tooLarge(String name) {
        return new Refused(
                "exchange.refused.too_large",
                name,
                String.valueOf(LARGEST_MEGABYTES),
                BigDecimal.valueOf(LARGEST_PACKED_KILOBYTES, 3)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
