package guatu.sheets;

/**
 * Why a cell, a row or a file was refused.
 *
 * @param sheet the sheet's name as the file has it; empty when the whole file is meant
 * @param row as the spreadsheet counts; 0 when no single row is meant
 * @param column the header as the form has it; empty when no single column is meant
 * @param found what stands there
 * @param expected a detail of what was expected, such as the choices; may be empty
 */
public record Refusal(String sheet, int row, String column, String found, Problem problem, String expected) {

    private static final int SHOWN = 200;

    public Refusal {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }

    public static Refusal ofFile(Problem problem, String found) {
        return new Refusal("", 0, "", found, problem, "");
    }

    public static Refusal ofSheet(String sheet, Problem problem, String found) {
        return new Refusal(sheet, 0, "", found, problem, "");
    }
}
