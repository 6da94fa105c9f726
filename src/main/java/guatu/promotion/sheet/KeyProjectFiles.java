package guatu.promotion.sheet;

import guatu.promotion.sheet.KeyProjectForms.Card;
import guatu.promotion.sheet.KeyProjectForms.Line;
import guatu.sheets.FormColumn;
import guatu.sheets.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Writes the form of a key project: as a workbook that can be changed and sent back, and as a document. */
final class KeyProjectFiles {

    private static final int LABELS = 28;
    private static final int VALUES = 60;
    /** 二号 and 小四, in points. */
    private static final int TITLE_POINTS = 22;

    private static final int TEXT_POINTS = 12;

    private KeyProjectFiles() {}

    static void xlsx(Card card, OutputStream stream) throws IOException {
        try (SheetWriter writer = new SheetWriter()) {
            SXSSFSheet sheet = writer.sheet(DealForm.CARD.title());
            sheet.setColumnWidth(0, LABELS * SheetWriter.CHARACTER);
            sheet.setColumnWidth(1, VALUES * SheetWriter.CHARACTER);
            writer.title(sheet.createRow(0).createCell(0), DealForm.CARD.title());
            for (Line line : card.typed()) {
                writer.row(sheet, List.of(line.label(), line.value()));
                if (line.label().equals(FormColumn.id().header())) {
                    sheet.getRow(sheet.getLastRowNum()).setZeroHeight(true);
                }
            }
            writer.group(sheet.createRow(sheet.getLastRowNum() + 1).createCell(0), DealForm.CARD.end());
            card.shown().forEach(line -> writer.row(sheet, List.of(line.label(), line.value())));
            writer.writeTo(stream);
        }
    }

    static void docx(Card card, OutputStream stream) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, DealForm.CARD.title(), "方正小标宋简体", TITLE_POINTS);
            List<Line> lines = Stream.concat(
                            card.typed().stream()
                                    .filter(line ->
                                            !line.label().equals(FormColumn.id().header())),
                            card.shown().stream())
                    .toList();
            XWPFTable table = document.createTable(lines.size(), 2);
            table.setWidth("100%");
            for (int at = 0; at < lines.size(); at++) {
                cell(table.getRow(at).getCell(0), lines.get(at).label(), "黑体");
                cell(table.getRow(at).getCell(1), KeyProjectForms.text(lines.get(at)), "仿宋_GB2312");
            }
            document.write(stream);
        }
    }

    private static void cell(XWPFTableCell cell, String text, String font) {
        run(cell.getParagraphs().getFirst(), text, font, TEXT_POINTS);
    }

    /** Fonts are named, not brought along: a machine without one takes its own. */
    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    }
}
