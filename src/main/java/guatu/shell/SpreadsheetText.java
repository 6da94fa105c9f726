package guatu.shell;

/** Text on its way into a spreadsheet cell, where a leading sign would make it a formula. */
public final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text, with an apostrophe before it when a spreadsheet program would take it for a formula. */
    public static String safe(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
