package guatu.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Several files of one ledger, kept as one. */
public final class PackedFiles {

    private PackedFiles() {}

    /** A single file stays as it came. */
    public static NamedContent pack(List<NamedContent> files) {
        if (files.size() == 1) {
            return files.getFirst();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            int number = 0;
            for (NamedContent file : files) {
                number++;
                // Two files may have one name; the number in front keeps them apart.
                zip.putNextEntry(new ZipEntry(number + "/" + file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String names = files.stream().map(NamedContent::name).collect(Collectors.joining("、"));
        return new NamedContent(names, packed.toByteArray());
    }

    public static String sm3(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
