package guatu.promotion.signing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The bulletin as a Word document, laid out as GB/T 9704-2012 says: A4 with a type area of 156 × 225 mm, title in size two, text
 * in size three. Its fonts are named, not brought along; Word takes others where they are missing.
 */
final class BulletinDocument {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final int TITLE_POINTS = 22;
    private static final int TEXT_POINTS = 16;
    private static final int TABLE_POINTS = 12;

    /** Twentieths of a point in a millimetre, times a thousand. */
    private static final long TWIPS_PER_METRE = 56_693;

    private BulletinDocument() {}

    static void write(Bulletin bulletin, String name, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            title(document, bulletin.title());
            bulletin.paragraphs().forEach(text -> paragraph(document, text));
            if (!bulletin.lines().isEmpty()) {
                table(document, bulletin);
            }
            document.write(response.getOutputStream());
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_METRE / 1000.0));
    }

    private static void title(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, TITLE_FONT, TITLE_POINTS);
    }

    private static void paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(2 * TEXT_POINTS * 20);
        run(paragraph, text, TEXT_FONT, TEXT_POINTS);
    }

    private static void table(XWPFDocument document, Bulletin bulletin) {
        XWPFTable table = document.createTable(
                bulletin.lines().size() + 1, bulletin.headings().size());
        table.setWidth("100%");
        for (int column = 0; column < bulletin.headings().size(); column++) {
            cell(table, 0, column, bulletin.headings().get(column));
            for (int line = 0; line < bulletin.lines().size(); line++) {
                cell(table, line + 1, column, bulletin.lines().get(line).get(column));
            }
        }
    }

    private static void cell(XWPFTable table, int row, int column, String text) {
        run(table.getRow(row).getCell(column).getParagraphs().getFirst(), text, TEXT_FONT, TABLE_POINTS);
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
    }
}
