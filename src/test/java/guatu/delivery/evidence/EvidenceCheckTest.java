package guatu.delivery.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.Recording;
import guatu.shell.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class EvidenceCheckTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100");
    private static final byte[] WEBP = HexFormat.of().parseHex("524946461a000000574542505650384c");
    private static final byte[] HEIC = HexFormat.of().parseHex("000000186674797068656963000000006d696631");
    private static final byte[] EXE = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");

    private final EvidenceCheck check = new EvidenceCheck();

    @Test
    void theKindsOfEvidenceAreTaken() {
        assertType("批复.pdf", PDF, EvidenceType.PDF);
        assertType("现场.png", PNG, EvidenceType.PNG);
        assertType("IMG_0001.JPG", JPEG, EvidenceType.JPEG);
        assertType("现场.webp", WEBP, EvidenceType.WEBP);
        assertType("IMG_0002.HEIC", HEIC, EvidenceType.HEIC);
        assertType("说明.docx", archive("[Content_Types].xml", "word/document.xml"), EvidenceType.DOCX);
        assertType("台账.xlsx", archive("[Content_Types].xml", "xl/workbook.xml"), EvidenceType.XLSX);
        assertType("汇报.pptx", archive("[Content_Types].xml", "ppt/presentation.xml"), EvidenceType.PPTX);
        assertType("说明.txt", "桩基检测合格".getBytes(UTF_8), EvidenceType.TEXT);
        assertType("老系统.txt", "桩基检测合格".getBytes(Charset.forName("GBK")), EvidenceType.TEXT);
        assertType("台账.csv", "编号,名称\n1,厂房\n".getBytes(UTF_8), EvidenceType.CSV);
    }

    @Test
    void anotherNameDoesNotMakeItAnotherFile() {
        assertRefused("批复.pdf", EXE);
        assertRefused("现场.png", EXE);
        assertRefused("说明.docx", archive("readme.txt"));
        assertRefused("资料.zip", archive("readme.txt"));
        assertRefused("带宏.docx", archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        assertRefused("说明.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8));
        assertRefused("图.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8));
        assertRefused("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
        assertRefused("脚本.txt", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8));
        assertRefused("页.html", "普通文字".getBytes(UTF_8));
        assertRefused("文字.pdf", "桩基检测合格".getBytes(Charset.forName("GBK")));
        assertRefused("坏.docx", HexFormat.of().parseHex("504b0304140000000000"));
        assertRefused("乱.pdf", new byte[] {0, 1, 2, 3, 4, 5});
    }

    @Test
    void aPdfUnderAWrongNameGetsItsExtension() {
        assertThat(check.check(Recording.file("批复.jpg", PDF)).name()).isEqualTo("批复.jpg.pdf");
    }

    @Test
    void namesLoseWhatCouldDeceive() {
        assertThat(named("C:\\我的文档\\批复.pdf")).isEqualTo("批复.pdf");
        assertThat(named("../../etc/批复.pdf")).isEqualTo("批复.pdf");
        assertThat(named("批\u202efdp.复\r\n.pdf")).isEqualTo("批fdp.复.pdf");
        assertThat(named("\"><img>.pdf")).doesNotContain("\"", "<", ">");
        assertThat(named(".pdf")).isEqualTo("pdf.pdf");
        assertThat(named("字".repeat(300) + ".pdf")).hasSize(120).endsWith("字.pdf");
    }

    @Test
    void emptyAndLargeFilesAreRefused() {
        assertThatThrownBy(() -> check.check(Recording.file("空.pdf", new byte[0])))
                .hasMessageContaining("delivery.evidence.refused.empty");
        EvidenceUpload large =
                new EvidenceUpload("大.pdf", EvidenceCheck.SIZE_LIMIT_BYTES + 1, new ByteArrayResource(PDF));
        assertThatThrownBy(() -> check.check(large)).hasMessageContaining("delivery.evidence.refused.size");
    }

    @Test
    void theHashIsSm3() {
        // GB/T 32905-2016, example 1: "abc".
        assertThat(check.check(Recording.file("a.txt", "abc".getBytes(UTF_8))).sm3())
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private String named(String name) {
        return check.check(Recording.file(name, PDF)).name();
    }

    private void assertType(String name, byte[] content, EvidenceType type) {
        CheckedEvidence checked = check.check(Recording.file(name, content));
        assertThat(checked.type()).as(name).isEqualTo(type);
        assertThat(checked.name()).isEqualTo(name);
    }

    private void assertRefused(String name, byte[] content) {
        assertThatThrownBy(() -> check.check(Recording.file(name, content)))
                .as(name)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("delivery.evidence.refused.type");
    }

    private static byte[] archive(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
