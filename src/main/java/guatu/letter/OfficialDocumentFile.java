package guatu.letter;

import guatu.letter.OfficialDocument.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Writes an official document as .docx. */
public final class OfficialDocumentFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** Two characters, in hundredths. */
    private static final int INDENT = 200;

    /** The signature ends four characters before the margin where no seal is set (7.3.5). */
    private static final int SIGNATURE = 400;

    /** 28.95 points: a 22nd of the type area's height. */
    private static final double LINE_POINTS = 28.95;

    private static final int RED_LINE_EIGHTHS_OF_A_POINT = 12;

    private final XWPFDocument file = new XWPFDocument();
    private boolean landscape;

    private OfficialDocumentFile() {}

    public static void write(OfficialDocument document, OutputStream output) throws IOException {
        OfficialDocumentFile writing = new OfficialDocumentFile();
        try (XWPFDocument file = writing.file) {
            writing.fill(document);
            file.write(output);
        }
    }

    private void fill(OfficialDocument document) {
        head(document);
        line(Face.TITLE, document.title(), ParagraphAlignment.CENTER, 0).setSpacingBefore(400);
        line(Face.BODY, "", ParagraphAlignment.LEFT, 0);
        document.addressee().ifPresent(to -> line(Face.BODY, to + "：", ParagraphAlignment.LEFT, 0));
        document.body().forEach(this::block);
        attachments(document.attachments());
        line(Face.BODY, "", ParagraphAlignment.LEFT, 0);
        closing(document.signature());
        closing(written(document.day()));
        CTSectPr last = file.getDocument().getBody().isSetSectPr()
                ? file.getDocument().getBody().getSectPr()
                : file.getDocument().getBody().addNewSectPr();
        PageNumbers.into(file);
        Sheet.lay(last, landscape);
        FontTable.into(file);
        DefaultStyle.into(file);
    }

    /** 2026年9月30日, without leading zeros (7.3.5.4). */
    public static String written(LocalDate day) {
        return day.format(DAY);
    }

    private void head(OfficialDocument document) {
        XWPFParagraph mark = line(Face.MARK, document.issuer(), ParagraphAlignment.CENTER, 0);
        mark.getRuns().getFirst().setColor(Face.RED);
        mark.setSpacingBetween(1);
        XWPFParagraph number =
                line(Face.BODY, document.number().map(DocumentNumber::text).orElse(""), ParagraphAlignment.CENTER, 0);
        number.setSpacingBefore(400);
        CTBorder border = number.getCTPPr().addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setColor(Face.RED);
        border.setSz(BigInteger.valueOf(RED_LINE_EIGHTHS_OF_A_POINT));
        border.setSpace(BigInteger.valueOf(11));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                line(Face.ofLevel(level), text, ParagraphAlignment.BOTH, INDENT).setKeepNext(true);
            case Block.Paragraph(String text) -> line(Face.BODY, text, ParagraphAlignment.BOTH, INDENT);
            case Block.Grid grid -> {
                line(Face.LEVEL_1, grid.caption(), ParagraphAlignment.CENTER, 0).setKeepNext(true);
                GridTable.into(file, grid, landscape);
            }
            case Block.Bars bars -> {
                line(Face.LEVEL_1, bars.caption(), ParagraphAlignment.CENTER, 0).setKeepNext(true);
                BarChart.into(file, bars, landscape);
            }
            case Block.NewPage(boolean lying) -> newPage(lying);
        }
    }

    /** A section's sheet stands in its last paragraph. */
    private void newPage(boolean lying) {
        XWPFParagraph last = file.createParagraph();
        Sheet.lay(last.getCTP().addNewPPr().addNewSectPr(), landscape);
        landscape = lying;
    }

    private void attachments(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        line(Face.BODY, "", ParagraphAlignment.LEFT, 0);
        for (int at = 0; at < names.size(); at++) {
            String number = names.size() == 1 ? "" : (at + 1) + ". ";
            line(Face.BODY, (at == 0 ? "附件：" : "      ") + number + names.get(at), ParagraphAlignment.LEFT, INDENT);
        }
    }

    private void closing(String text) {
        XWPFParagraph line = line(Face.BODY, text, ParagraphAlignment.RIGHT, 0);
        CTInd right = line.getCTPPr().addNewInd();
        right.setRight(Sheet.places(SIGNATURE));
        right.setRightChars(BigInteger.valueOf(SIGNATURE));
        line.setKeepNext(true);
    }

    /** @param indent of the first line, in hundredths of a character */
    private XWPFParagraph line(Face face, String text, ParagraphAlignment alignment, int indent) {
        XWPFParagraph line = file.createParagraph();
        line.setAlignment(alignment);
        line.setSpacingBetween(face == Face.TITLE ? LINE_POINTS * 1.2 : LINE_POINTS, LineSpacingRule.EXACT);
        line.setSpacingAfter(0);
        if (indent > 0) {
            CTInd first = line.getCTPPr().addNewInd();
            first.setFirstLine(Sheet.places(indent));
            first.setFirstLineChars(BigInteger.valueOf(indent));
        }
        XWPFRun run = line.createRun();
        // A title of several lines is broken where its sense is.
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at], at);
        }
        face.set(run);
        return line;
    }
}
