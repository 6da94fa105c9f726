package guatu.sheets;

import java.util.List;

/** A column of a form, as much as reading a cell needs to know of it. */
public interface Column {

    /** The English header; also the name under which the value is kept. */
    String key();

    /** The Chinese header. */
    String header();

    ColumnType type();

    /** The header must stand in the sheet, and every row must have a value. */
    boolean required();

    /** The closed list; empty for other types. */
    List<Choice> choices();

    /** The cell may hold a code with a name behind it, as drop-downs offer them; only the code counts. */
    boolean named();
}
