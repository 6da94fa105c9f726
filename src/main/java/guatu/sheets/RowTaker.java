package guatu.sheets;

import java.util.List;

/** Takes the rows of a sheet as they are read. */
public interface RowTaker {

    /**
     * @param number as the spreadsheet counts
     * @param hidden the row is not shown
     * @throws Unreadable when the sheet is larger than it can be
     */
    void row(int number, List<Cell> cells, boolean hidden) throws Unreadable;

    /** After the last row. */
    void end() throws Unreadable;
}
