package guatu.letter;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The style that everything follows: body type. Programs reckon the places of a line from its size; without it they take another, and
 * set every character into two places.
 */
final class DefaultStyle {

    private static final int HALF_POINTS = 2;

    private DefaultStyle() {}

    static void into(XWPFDocument file) {
        CTStyles styles = CTStyles.Factory.newInstance();
        set(styles.addNewDocDefaults().addNewRPrDefault().addNewRPr());
        CTStyle normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        set(normal.addNewRPr());
        file.createStyles().setStyles(styles);
    }

    private static void set(CTRPr type) {
        CTFonts fonts = type.addNewRFonts();
        fonts.setEastAsia(Face.BODY.font());
        fonts.setAscii(Face.BODY.font());
        fonts.setHAnsi(Face.BODY.font());
        type.addNewSz().setVal(BigInteger.valueOf(Math.round(Face.BODY.points() * HALF_POINTS)));
    }
}
