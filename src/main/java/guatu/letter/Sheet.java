package guatu.letter;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The sheet of GB/T 9704-2012, 5.1 and 5.2: A4, 37 mm above and 28 mm left of a type area of 156 × 225 mm, in which 22 lines of 28
 * characters stand. A lying sheet (7.4 of the standard: 横排表格) is the same sheet turned, its binding edge on top.
 */
final class Sheet {

    static final int LINES = 22;
    static final int CHARACTERS = 28;

    private static final int WIDTH_MM = 210;
    private static final int HEIGHT_MM = 297;
    private static final int ABOVE_MM = 37;
    private static final int LEFT_MM = 28;
    private static final int TYPE_WIDTH_MM = 156;
    private static final int TYPE_HEIGHT_MM = 225;
    private static final int RIGHT_MM = WIDTH_MM - LEFT_MM - TYPE_WIDTH_MM;
    private static final int BELOW_MM = HEIGHT_MM - ABOVE_MM - TYPE_HEIGHT_MM;

    /** The page number stands 7 mm below the type area. */
    private static final int NUMBER_BELOW_MM = 7;

    /** What Word counts characters' extra room in: 4096ths of a point. */
    private static final int PARTS_OF_A_POINT = 4096;

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int TWIPS_PER_POINT = 20;

    private Sheet() {}

    /** Sets a section onto the sheet. */
    static void lay(CTSectPr section, boolean landscape) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(landscape ? HEIGHT_MM : WIDTH_MM));
        size.setH(twips(landscape ? WIDTH_MM : HEIGHT_MM));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(twips(landscape ? LEFT_MM : ABOVE_MM));
        margins.setLeft(twips(landscape ? BELOW_MM : LEFT_MM));
        margins.setRight(twips(landscape ? ABOVE_MM : RIGHT_MM));
        margins.setBottom(twips(landscape ? RIGHT_MM : BELOW_MM));
        margins.setHeader(twips(RIGHT_MM - NUMBER_BELOW_MM));
        margins.setFooter(twips((landscape ? RIGHT_MM : BELOW_MM) - NUMBER_BELOW_MM - 5));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(twips(TYPE_HEIGHT_MM).divide(BigInteger.valueOf(LINES)));
        grid.setCharSpace(charSpace());
    }

    /** How much narrower than a character of 3-hao a place of the line is, so that 28 stand in it. */
    private static BigInteger charSpace() {
        double placePoints = TYPE_WIDTH_MM * TWIPS_PER_MM / CHARACTERS / TWIPS_PER_POINT;
        return BigInteger.valueOf(Math.round((placePoints - Face.BODY.points()) * PARTS_OF_A_POINT));
    }

    /** The width of the type area, in twentieths of a point. */
    static BigInteger typeWidth(boolean landscape) {
        return twips(landscape ? TYPE_HEIGHT_MM : TYPE_WIDTH_MM);
    }

    /**
     * As wide as so many places of the line, for programs that do not count characters.
     *
     * @param hundredths of a place
     */
    static BigInteger places(int hundredths) {
        return twips((double) TYPE_WIDTH_MM * hundredths / 100.0 / CHARACTERS);
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
