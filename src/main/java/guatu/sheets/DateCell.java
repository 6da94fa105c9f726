package guatu.sheets;

import guatu.calendar.StatedDate;
import guatu.calendar.StatedDate.Precision;
import guatu.calendar.UnreadableDateException;
import guatu.sheets.CellReader.Reading;
import java.time.LocalDate;
import java.util.Objects;

/** Reads a cell as a date, in any form in which offices write one. */
final class DateCell {

    private DateCell() {}

    /** With the precision that was written. */
    static Reading stated(Cell cell, String text) throws Mismatch {
        if (cell instanceof Cell.Day day) {
            return new Reading(day.day(), Precision.DAY.code());
        }
        StatedDate stated = asWritten(cell, text);
        return new Reading(
                Objects.requireNonNull(stated.lastDay()), stated.precision().code());
    }

    static LocalDate day(Cell cell, String text) throws Mismatch {
        if (cell instanceof Cell.Day day) {
            return day.day();
        }
        StatedDate stated = asWritten(cell, text);
        if (stated.precision() != Precision.DAY) {
            throw new Mismatch(Problem.NOT_A_DAY);
        }
        return Objects.requireNonNull(stated.lastDay());
    }

    private static StatedDate asWritten(Cell cell, String text) throws Mismatch {
        // As a number 2026.10 and 2026.1 are the same; nobody can tell October from January.
        if (cell instanceof Cell.Number number
                && number.number().stripTrailingZeros().scale() > 0) {
            throw new Mismatch(Problem.DATE_AMBIGUOUS);
        }
        try {
            StatedDate stated = StatedDate.parse(text);
            if (!stated.isDated()) {
                throw new Mismatch(Problem.NOT_A_DATE);
            }
            return stated;
        } catch (UnreadableDateException notADate) {
            throw new Mismatch(Problem.NOT_A_DATE);
        }
    }
}
