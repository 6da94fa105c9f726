package guatu.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell of a file holds. */
public sealed interface Cell {

    record Blank() implements Cell {}

    record Text(String text) implements Cell {}

    /** @param shown the number as the spreadsheet shows it, with its percent sign or currency */
    record Number(BigDecimal number, String shown) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /** A formula that failed, {@code #REF!}. */
    record Failed(String error) implements Cell {}

    /** Part of a merged area whose value stands in its first cell. */
    record Merged(String firstCell) implements Cell {}

    Cell BLANK = new Blank();

    /** The cell in the words of the file, for messages. */
    default String found() {
        return switch (this) {
            case Blank ignored -> "";
            case Text text -> text.text();
            case Number number -> number.shown();
            case Day day -> day.day().toString();
            case Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Failed failed -> failed.error();
            case Merged merged -> merged.firstCell();
        };
    }
}
