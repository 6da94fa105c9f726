package guatu.letter;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Page numbers as — 1 —, outside: on the right of odd pages, on the left of even ones, one character in (7.5). */
final class PageNumbers {

    private static final BigInteger ONE_CHARACTER = BigInteger.valueOf(100);

    private PageNumbers() {}

    static void into(XWPFDocument file) {
        file.setEvenAndOddHeadings(true);
        number(file, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(file, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        everySection(file);
    }

    /** A section before the last has the numbers of the last one, or none at all. */
    private static void everySection(XWPFDocument file) {
        CTSectPr last = file.getDocument().getBody().getSectPr();
        file.getParagraphs().stream()
                .map(XWPFParagraph::getCTPPr)
                .filter(properties -> properties != null && properties.isSetSectPr())
                .map(CTPPr::getSectPr)
                .forEach(section -> last.getFooterReferenceList().forEach(number -> {
                    CTHdrFtrRef same = section.addNewFooterReference();
                    same.setType(number.getType());
                    same.setId(number.getId());
                }));
    }

    private static void number(XWPFDocument file, HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph line = file.createFooter(pages).createParagraph();
        line.setAlignment(side);
        var indent = line.getCTPPr().addNewInd();
        if (side == ParagraphAlignment.RIGHT) {
            indent.setRightChars(ONE_CHARACTER);
        } else {
            indent.setLeftChars(ONE_CHARACTER);
        }
        text(line, "— ");
        field(line, STFldCharType.BEGIN);
        XWPFRun code = line.createRun();
        code.getCTR().addNewInstrText().setStringValue("PAGE");
        Face.PAGE_NUMBER.set(code);
        field(line, STFldCharType.END);
        text(line, " —");
    }

    private static void text(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(text);
        Face.PAGE_NUMBER.set(run);
    }

    private static void field(XWPFParagraph line, STFldCharType.Enum type) {
        XWPFRun run = line.createRun();
        run.getCTR().addNewFldChar().setFldCharType(type);
        Face.PAGE_NUMBER.set(run);
    }
}
