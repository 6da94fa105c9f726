package guatu.sheets;

import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a number in a workbook stands for: its format tells a date, a month and a percent from a plain number. */
final class CellFormats {

    private final StylesTable styles;
    private final boolean from1904;

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell number(String value, int style) {
        BigDecimal number;
        try {
            number = WrittenNumber.parse(value);
        } catch (NumberFormatException notANumber) {
            return new Cell.Text(value);
        }
        XSSFCellStyle format = style >= 0 && style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        if (format != null) {
            String pattern = Objects.requireNonNullElse(format.getDataFormatString(), "");
            boolean date = DateUtil.isADateFormat(format.getDataFormat(), pattern)
                    && DateUtil.isValidExcelDate(number.doubleValue());
            if (date && number.compareTo(BigDecimal.ONE) >= 0) {
                return date(
                        DateUtil.getLocalDateTime(number.doubleValue(), from1904)
                                .toLocalDate(),
                        pattern);
            }
            if (pattern.contains("%")) {
                return new Cell.Number(number, Values.plain(number.movePointRight(2)) + "%");
            }
        }
        // A cell keeps binary fractions: what was typed as 0.35 may lie there as 0.34999999999999998.
        BigDecimal rounded = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        return new Cell.Number(rounded, Values.plain(rounded));
    }

    /** A cell that shows only a month was meant as a month; the day in it is the spreadsheet's. */
    private static Cell date(LocalDate day, String pattern) {
        String shown = pattern.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
        if (shown.contains("d") || !shown.contains("y")) {
            return new Cell.Day(day);
        }
        return new Cell.Text(
                shown.contains("m") ? day.getYear() + "年" + day.getMonthValue() + "月" : day.getYear() + "年");
    }
}
