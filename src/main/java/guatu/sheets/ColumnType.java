package guatu.sheets;

import java.util.Locale;

/** What a column of the form holds, and the Java type that its values have once they are read. */
public enum ColumnType {
    /** A UUID that the product gave out; its column is hidden. */
    ID,
    /** A code: String, without blanks. */
    CODE,
    /** Three letters, {@code CNY}; 元 and 美元 are understood: String. */
    CURRENCY,
    /** Several codes, typed with a separator between them: {@code List<String>}. */
    CODES,
    /** String. */
    TEXT,
    /** One exact day: LocalDate. */
    DAY,
    /** A date as precise as it was stated: the LocalDate of its last day; its precision goes to the companion column. */
    STATED_DAY,
    /** BigDecimal. */
    NUMBER,
    /** Integer. */
    WHOLE_NUMBER,
    /** BigDecimal in whole units of the currency, which goes to the companion column. */
    MONEY,
    /** BigDecimal in square metres. */
    SQUARE_METRES,
    /** BigDecimal in mu (亩). */
    MU,
    /** BigDecimal from 0 to 100. */
    PERCENT,
    /** Boolean. */
    YES_NO,
    /** String, one of the column's choices by its code. */
    CHOICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
