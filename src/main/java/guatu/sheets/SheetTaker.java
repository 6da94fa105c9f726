package guatu.sheets;

import java.util.List;
import java.util.Optional;

/** Looks at the sheets of a file, and says who takes the rows of each. */
@FunctionalInterface
public interface SheetTaker {

    /** What a file shows of a sheet before its rows are read. @param name the sheet's, or the text file's @param text it is a text file */
    record Head(String name, boolean text, boolean hidden, List<Cell> firstRow) {}

    /** Empty leaves the sheet out. */
    Optional<RowTaker> take(Head head) throws Unreadable;
}
