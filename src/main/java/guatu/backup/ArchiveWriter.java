package guatu.backup;

import guatu.backup.Manifest.Part;
import guatu.backup.store.LedgerTable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Packs one table after the other and the manifest last, since only then their sums are known. */
final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    ArchiveWriter(OutputStream stream) {
        this.zip = new ZipOutputStream(stream);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes all rows and says how many there were. */
    interface Rows {
        long to(OutputStream stream) throws IOException;
    }

    void table(LedgerTable table, Rows rows) throws IOException {
        zip.putNextEntry(new ZipEntry(Part.entry(table.name())));
        MessageDigest digest = Sha256.start();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        long written = rows.to(counted);
        counted.flush();
        zip.closeEntry();
        parts.add(new Part(
                table.name(),
                table.columns(),
                written,
                counted.bytes,
                HexFormat.of().formatHex(digest.digest())));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    void manifest(Manifest manifest, JsonMapper json) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            out.write(piece, offset, length);
            bytes += length;
        }
    }
}
