package guatu.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.letter.OfficialDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The layout of GB/T 9704-2012, read back out of the file. A millimetre is 56.7 twentieths of a point. */
class OfficialDocumentFileTest {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private static final OfficialDocument LETTER = new OfficialDocument(
            "测试区督查室",
            Optional.of(new DocumentNumber("督办", 2026, 7)),
            "关于厂房项目开工的督办单",
            Optional.of("北片"),
            List.of(
                    new Block.Heading(1, "一、督办事项"),
                    new Block.Heading(2, "（一）开工"),
                    new Block.Heading(3, "1.施工许可"),
                    new Block.Paragraph("请于2026年9月30日前办结。"),
                    new Block.NewPage(true),
                    new Block.Grid(
                            "督办台账",
                            List.of(new Block.Column("事项", 3, false), new Block.Column("投资（万元）", 1, true)),
                            List.of(List.of("厂房", "12000")))),
            List.of("项目清单", "责任分工"),
            "测试区督查室",
            LocalDate.of(2026, 9, 3));

    @Test
    void theTypeAreaIs156By225MillimetresOnAnA4Sheet() throws IOException {
        CTSectPr upright = file().getParagraphs().stream()
                .map(XWPFParagraph::getCTPPr)
                .filter(properties -> properties.isSetSectPr())
                .findFirst()
                .orElseThrow()
                .getSectPr();

        assertThat(millimetres(upright.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(upright.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(upright.getPgMar().getTop())).isEqualTo(37);
        assertThat(millimetres(upright.getPgMar().getLeft())).isEqualTo(28);
        assertThat(210 - 28 - millimetres(upright.getPgMar().getRight())).isEqualTo(156);
        assertThat(297 - 37 - millimetres(upright.getPgMar().getBottom())).isEqualTo(225);
    }

    @Test
    void twentyTwoLinesOfTwentyEightCharactersFillTheTypeArea() throws IOException {
        var grid = file().getDocument().getBody().getSectPr().getDocGrid();
        double linePoints = ((BigInteger) grid.getLinePitch()).intValue() / 20.0;
        double characterPoints = 16 + ((BigInteger) grid.getCharSpace()).intValue() / 4096.0;

        assertThat(Math.floor(225 / 25.4 * 72 / linePoints)).isEqualTo(22);
        assertThat(Math.round(156 / 25.4 * 72 / characterPoints * 100)).isEqualTo(2800);
    }

    @Test
    void titleBodyAndLevelsHaveTheirFonts() throws IOException {
        assertThat(face("关于厂房项目开工的督办单")).isEqualTo("方正小标宋简体 22.0");
        assertThat(face("请于2026年9月30日前办结。")).isEqualTo("仿宋_GB2312 16.0");
        assertThat(face("一、督办事项")).isEqualTo("黑体 16.0");
        assertThat(face("（一）开工")).isEqualTo("楷体_GB2312 16.0");
        assertThat(face("1.施工许可")).isEqualTo("仿宋_GB2312 16.0");
        assertThat(part("word/fontTable.xml")).contains("w:name=\"仿宋_GB2312\"", "w:val=\"仿宋\"");
    }

    @Test
    void theHeadIsRedTheNumberInSixCorneredBracketsTheDayWithoutZeros() throws IOException {
        List<XWPFParagraph> lines = file().getParagraphs();

        assertThat(lines.get(0).getRuns().getFirst().getColor()).isEqualTo("FF0000");
        assertThat(lines.get(1).getText()).isEqualTo("督办〔2026〕7号");
        assertThat(lines.get(1).getCTPPr().getPBdr().getBottom().xgetColor().getStringValue())
                .isEqualTo("FF0000");
        assertThat(lines).extracting(XWPFParagraph::getText).contains("北片：", "附件：1. 项目清单", "2026年9月3日");
        assertThat(lines.getLast().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
    }

    @Test
    void aWideTableLiesOnItsSideAndRepeatsItsHeader() throws IOException {
        XWPFDocument file = file();
        XWPFTable table = file.getTables().getFirst();

        assertThat(millimetres(
                        file.getDocument().getBody().getSectPr().getPgSz().getW()))
                .isEqualTo(297);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("厂房");
        assertThat(table.getRow(1).getCell(1).getParagraphs().getFirst().getAlignment())
                .isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(table.getRow(0).getCell(0).getWidth())
                .isEqualTo(3 * table.getRow(0).getCell(1).getWidth());
    }

    @Test
    void pageNumbersStandOutside() throws IOException {
        assertThat(file().getFooterList())
                .hasSize(2)
                .allSatisfy(
                        footer -> assertThat(footer.getParagraphs().getFirst().getText())
                                .startsWith("— ")
                                .endsWith(" —"));
        assertThat(part("word/settings.xml")).contains("evenAndOddHeaders");
    }

    @Test
    void pageNumbersStandInEverySection() throws IOException {
        XWPFDocument file = file();
        List<CTSectPr> sections = Stream.concat(
                        file.getParagraphs().stream()
                                .map(XWPFParagraph::getCTPPr)
                                .filter(properties -> properties.isSetSectPr())
                                .map(properties -> properties.getSectPr()),
                        Stream.of(file.getDocument().getBody().getSectPr()))
                .toList();

        assertThat(sections)
                .hasSize(2)
                .allSatisfy(
                        section -> assertThat(section.getFooterReferenceList()).hasSize(2));
    }

    @Test
    void placesOfALineAreReckonedFromBodyType() throws IOException {
        assertThat(part("word/styles.xml")).contains("w:sz w:val=\"32\"", "仿宋_GB2312");
    }

    /** Word and other programs refuse a file of which one part is not. */
    @Test
    void everyPartIsWellFormed() throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    assertThat(reader.parse(new ByteArrayInputStream(part)).getDocumentElement())
                            .as(entry.getName())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void whatIsNoDocumentCannotBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("督办", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.Heading(4, "太深"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Block.Grid("表", List.of(new Block.Column("甲", 1, false)), List.of(List.of("一", "二"))));
    }

    private static String face(String text) throws IOException {
        XWPFRun run = file().getParagraphs().stream()
                .filter(line -> line.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getRuns()
                .getFirst();
        return run.getFontFamily(XWPFRun.FontCharRange.eastAsia) + " " + run.getFontSizeAsDouble();
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).intValue() / TWIPS_PER_MM);
    }

    private static XWPFDocument file() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes()));
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(Objects.requireNonNull(name) + " is not in the file");
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OfficialDocumentFile.write(LETTER, output);
        return output.toByteArray();
    }
}
