package guatu.delivery.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.core.io.InputStreamSource;

/** Looks into the directory of a zip, without unpacking anything, for the main part of an Office file. */
final class OfficeArchive {

    private OfficeArchive() {}

    /** Empty for any other archive, and for an Office file that carries macros. */
    static Optional<EvidenceType> typeOf(InputStreamSource content) throws IOException {
        Path copy = Files.createTempFile("evidence", ".zip");
        try {
            try (InputStream input = content.getInputStream()) {
                Files.copy(input, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (ZipFile archive = new ZipFile(copy.toFile())) {
                return typeOf(archive);
            } catch (ZipException broken) {
                return Optional.empty();
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static Optional<EvidenceType> typeOf(ZipFile archive) {
        boolean macros = archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        if (macros || archive.getEntry("[Content_Types].xml") == null) {
            return Optional.empty();
        }
        if (archive.getEntry("word/document.xml") != null) {
            return Optional.of(EvidenceType.DOCX);
        }
        if (archive.getEntry("xl/workbook.xml") != null) {
            return Optional.of(EvidenceType.XLSX);
        }
        return archive.getEntry("ppt/presentation.xml") != null ? Optional.of(EvidenceType.PPTX) : Optional.empty();
    }
}
