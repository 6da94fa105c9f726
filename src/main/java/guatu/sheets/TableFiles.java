package guatu.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/** Reads tables out of files: workbooks, text files, and text files packed as one .zip. */
public final class TableFiles {

    /** A table has no more; empty columns to the right are not counted. */
    public static final int MOST_COLUMNS = 200;

    /** Offices put a title and a note above the header; it is looked for this far down. */
    public static final int HEADER_WITHIN = 10;

    /** Rows of one file. */
    public static final int MOST_ROWS = 200_000;

    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final int CHUNK = 1 << 16;
    private static final Tika TYPES = new Tika();

    private TableFiles() {}

    /**
     * Reads every sheet of a workbook, of a text file, or of the text files in a .zip. What a file is, its content says.
     *
     * @throws Unreadable when it is no table, or larger than one can be
     */
    public static void read(NamedContent file, SheetTaker taker) throws Unreadable {
        String type = TYPES.detect(file.content());
        switch (type) {
            case "application/zip", "application/x-tika-ooxml" -> readPacked(file, taker);
            case "application/x-tika-msoffice" -> throw new Unreadable(oldOrEncrypted(file.content()), file.name());
            default -> {
                if (!type.startsWith("text/") && !looksLikeText(file)) {
                    throw new Unreadable(Problem.NOT_A_LEDGER, file.name() + "（" + type + "）");
                }
                CsvFile.read(file.name(), file.content(), taker);
            }
        }
    }

    private static boolean looksLikeText(NamedContent file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".csv")
                && TYPES.detect(file.content()).equals("application/octet-stream");
    }

    /** Workbooks before 2007 and encrypted ones come in the same container. */
    private static Problem oldOrEncrypted(byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Problem.ENCRYPTED;
            }
            return container.getRoot().hasEntryCaseInsensitive("Workbook")
                            || container.getRoot().hasEntryCaseInsensitive("Book")
                    ? Problem.OLD_WORKBOOK
                    : Problem.NOT_A_LEDGER;
        } catch (IOException | RuntimeException damaged) {
            return Problem.DAMAGED;
        }
    }

    private static void readPacked(NamedContent file, SheetTaker taker) throws Unreadable {
        List<NamedContent> texts = new ArrayList<>();
        if (unpack(file, texts)) {
            WorkbookFile.read(file.name(), file.content(), taker);
            return;
        }
        if (texts.isEmpty()) {
            throw new Unreadable(Problem.NOT_A_LEDGER, file.name());
        }
        for (NamedContent text : texts) {
            CsvFile.read(text.name(), text.content(), taker);
        }
    }

    /**
     * Unpacks once, counting, before anything else opens it: what unpacks to more than a ledger can be is no ledger.
     *
     * @param texts takes the .csv files
     * @return whether it is a workbook
     */
    private static boolean unpack(NamedContent file, List<NamedContent> texts) throws Unreadable {
        boolean workbook = false;
        long unpacked = 0;
        int entries = 0;
        byte[] chunk = new byte[CHUNK];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.content()))
                .setCharset(Charset.forName("GB18030"))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean text = entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
                workbook |= entry.getName().equals("xl/workbook.xml");
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                try (InputStream stream = zip.getInputStream(entry)) {
                    for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                        unpacked += length;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Unreadable(Problem.TOO_BIG_UNPACKED, file.name());
                        }
                        if (text) {
                            content.write(chunk, 0, length);
                        }
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable(Problem.TOO_BIG_UNPACKED, file.name());
                }
                if (text) {
                    texts.add(new NamedContent(baseName(entry.getName()), content.toByteArray()));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(Problem.DAMAGED, file.name());
        }
        return workbook;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
