package guatu.backup;

import guatu.backup.Manifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opens a backup and holds it to what its manifest says. */
final class ArchiveReader implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    /** @throws UnusableBackup when the file is no backup of this format, or not all of one */
    ArchiveReader(Path file, JsonMapper json) {
        this.file = file;
        if (!Files.isReadable(file)) {
            throw new UnusableBackup(
                    "There is no readable file %s. Try: give the path of a file that 'backup' wrote.", file);
        }
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException broken) {
            throw new UnusableBackup("%s is no backup, or was cut off (%s). Try another copy of it.", file, broken);
        }
        this.manifest = read(json);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Part part) throws IOException {
        return zip.getInputStream(entry(part.entry()));
    }

    /** @throws UnusableBackup naming the first table whose bytes are not those that were written */
    void verify() {
        for (Part part : manifest.tables()) {
            MessageDigest digest = Sha256.start();
            long bytes;
            try (InputStream stream = new DigestInputStream(open(part), digest)) {
                bytes = stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException broken) {
                throw damaged(part, broken.toString());
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (bytes != part.bytes() || !found.equals(part.sha256())) {
                throw damaged(
                        part,
                        "expected %d bytes with SHA-256 %s, found %d with %s"
                                .formatted(part.bytes(), part.sha256(), bytes, found));
            }
        }
    }

    private UnusableBackup damaged(Part part, String how) {
        return new UnusableBackup("%s is damaged in table %s: %s. Try another copy of it.", file, part.table(), how);
    }

    private Manifest read(JsonMapper json) {
        Manifest read;
        try (InputStream stream = zip.getInputStream(entry(ArchiveWriter.MANIFEST))) {
            read = json.readValue(stream, Manifest.class);
        } catch (IOException | JacksonException | NullPointerException unreadable) {
            throw new UnusableBackup(
                    "%s has no readable %s, so it is no backup of Guatu.", file, ArchiveWriter.MANIFEST);
        }
        if (!Manifest.PRODUCT.equals(read.product()) || read.format() != Manifest.FORMAT) {
            throw new UnusableBackup(
                    "%s is of the form %s %d; this program reads %s %d. Try the guatu.jar that made it.",
                    file, read.product(), read.format(), Manifest.PRODUCT, Manifest.FORMAT);
        }
        return read;
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackup("%s has no part %s, so it is no whole backup of Guatu.", file, name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
