package guatu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A made-up ledger as an .xlsx: new initiatives of the city's units, one a row, written row by row. */
final class LedgerFile {

    private static final List<String> HEADERS = List.of(
            "编码*", "类别*", "名称*", "所属单位*", "阶段", "责任人账号", "内容", "标准", "责任单位", "分管领导职务", "承诺时限", "投资额", "币种", "备注", "来源");
    private static final List<String> PLACES = List.of("科技产业园", "精密制造厂房", "冷链物流中心", "实验学校", "污水处理站", "中心公园");
    private static final List<String> WORKS = List.of("新建工程", "改造工程", "扩建工程", "提升项目");

    private LedgerFile() {}

    /** The file, how many rows, how many units the city has. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    static void write(Path file, int rows, int units) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            part(zip, text, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            part(zip, text, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            part(zip, text, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            part(zip, text, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="事项" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(
                    zip,
                    text,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            row(text, HEADERS);
            for (int number = 1; number <= rows; number++) {
                row(text, initiative(number, units));
            }
            text.write("</sheetData></worksheet>");
            text.flush();
        }
    }

    private static void part(ZipOutputStream zip, Writer text, String name, String content) throws IOException {
        text.flush();
        zip.putNextEntry(new ZipEntry(name));
        text.write(content);
        text.flush();
    }

    /** The generator of cities numbers the units of a district from 1 to 20. */
    private static List<String> initiative(int number, int units) {
        int unit = number % units;
        String code = "D%03d-%02d".formatted(unit / 20 + 1, unit % 20 + 1);
        String name = "第%d号%s%s".formatted(number, PLACES.get(number % PLACES.size()), WORKS.get(number / 7 % WORKS.size()));
        return List.of(
                "IMP-%06d".formatted(number),
                "项目",
                name,
                code,
                "建设",
                code.toLowerCase(java.util.Locale.ROOT) + ".1",
                name + "，按可行性研究报告批复的规模和内容实施",
                "按期完成并通过验收",
                code,
                "管委会副主任",
                "2027-%02d-%02d".formatted(number % 12 + 1, number % 28 + 1),
                String.valueOf(number % 900 * 10_000_000L + 10_000_000L),
                "CNY",
                "",
                "年度计划第%d项".formatted(number));
    }

    private static void row(Writer text, List<String> cells) throws IOException {
        text.write("<row>");
        for (String cell : cells) {
            text.write("<c t=\"inlineStr\"><is><t>");
            text.write(cell);
            text.write("</t></is></c>");
        }
        text.write("</row>\n");
    }
}
