package guatu.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The file's table of fonts: which font stands in for one that a machine has not. */
final class FontTable {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private FontTable() {}

    static void into(XWPFDocument file) {
        String fonts = Face.fonts().stream()
                .map(named -> "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/></w:font>"
                        .formatted(named.font(), named.otherwise()))
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"" + NAMESPACE
                                + "\">",
                        "</w:fonts>"));
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = file.getPackage().createPart(name, TYPE);
            try (OutputStream output = part.getOutputStream()) {
                output.write(fonts.getBytes(StandardCharsets.UTF_8));
            }
            file.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException wrongName) {
            throw new IllegalStateException(wrongName);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
