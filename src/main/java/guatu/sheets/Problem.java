package guatu.sheets;

import java.util.Locale;

/** What can be wrong with a file. The words for each stand in the message bundle: what was expected and what to try. */
public enum Problem {
    // the file
    NOT_A_LEDGER,
    OLD_WORKBOOK,
    ENCRYPTED,
    DAMAGED,
    TOO_BIG_UNPACKED,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    UNREADABLE_CHARACTERS,
    NO_SHEET,
    UNKNOWN_SHEET,
    HIDDEN_SHEET,
    SHEET_TWICE,
    // the header
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    NO_HEADER,
    // the cell
    VALUE_MISSING,
    NOT_A_CODE,
    NOT_A_DATE,
    NOT_A_DAY,
    DATE_AMBIGUOUS,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NOT_MONEY,
    NOT_AN_AREA,
    NOT_A_PERCENT,
    NOT_YES_OR_NO,
    NOT_A_CHOICE,
    NOT_AN_ID,
    NOT_A_CURRENCY,
    CURRENCY_DIFFERS,
    FAILED_FORMULA,
    MERGED,
    TOO_LONG,
    HIDDEN_ROW,
    // the row among others
    DUPLICATE,
    UNKNOWN_ORGANISATION,
    UNKNOWN_INDUSTRY,
    UNKNOWN_PLACE,
    UNKNOWN_PERSON,
    UNKNOWN_INITIATIVE,
    UNKNOWN_ACTIVITY,
    UNKNOWN_ID,
    NOT_YOUR_ORGANISATION,
    CODE_TAKEN,
    SHARED_LIST,
    PARENT_IS_FIXED,
    PARENT_CYCLE,
    LINK_CYCLE,
    LINK_TO_ITSELF,
    START_AFTER_FINISH,
    CONSTRAINT_DAY,
    ESTIMATE_INCOMPLETE,
    ESTIMATE_ORDER,
    CRASH_INCOMPLETE,
    CRASH_LONGER,
    IN_THE_FUTURE,
    RECORD_IS_FIXED,
    PERCENT_MISSING,
    FORECAST_MISSING,
    POSITION_TAKEN,
    CHECK_DIGIT,
    CREDIT_CODE_TAKEN,
    UNKNOWN_INDUSTRY_CLASS,
    UNKNOWN_FIRM,
    NAME_IS_FIXED,
    FIXED_HERE,
    REFUSED_BY_RULE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
