package guatu.letter;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * The faces of GB/T 9704-2012, 5.2.2 and 7. Fonts are named, never packed: they belong to their makers. A machine without one takes
 * the font that stands beside it in the file's table of fonts.
 */
enum Face {
    /** The issuer's mark in the red head; the standard leaves the size to the issuer. */
    MARK("方正小标宋简体", 36, false),
    /** 2-hao. */
    TITLE("方正小标宋简体", 22, false),
    /** 3-hao. */
    BODY("仿宋_GB2312", 16, false),
    LEVEL_1("黑体", 16, false),
    LEVEL_2("楷体_GB2312", 16, false),
    LEVEL_3("仿宋_GB2312", 16, true),
    /** 4-hao, half-width. */
    PAGE_NUMBER("宋体", 14, false),
    /** 5-hao, smaller than the body so that a table of an office's width has room. */
    CELL("仿宋_GB2312", 10.5, false),
    CELL_HEAD("黑体", 10.5, false);

    static final String RED = "FF0000";

    private final String font;
    private final double points;
    private final boolean bold;

    Face(String font, double points, boolean bold) {
        this.font = font;
        this.points = points;
        this.bold = bold;
    }

    /** A font of the standard and what stands in for it. */
    record Named(String font, String otherwise) {}

    static List<Named> fonts() {
        return List.of(
                new Named("方正小标宋简体", "宋体"),
                new Named("仿宋_GB2312", "仿宋"),
                new Named("楷体_GB2312", "楷体"),
                new Named("黑体", "SimHei"),
                new Named("宋体", "SimSun"));
    }

    static Face ofLevel(int level) {
        return switch (level) {
            case 1 -> LEVEL_1;
            case 2 -> LEVEL_2;
            default -> LEVEL_3;
        };
    }

    String font() {
        return font;
    }

    double points() {
        return points;
    }

    void set(XWPFRun run) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        run.setFontSize(points);
        if (bold) {
            run.setBold(true);
        }
    }
}
