package guatu.sheets;

import guatu.calendar.StatedDate;
import guatu.calendar.StatedDate.Precision;
import guatu.calendar.UnreadableDateException;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one cell as what its column expects, as forgiving as it can be without guessing. */
public final class CellReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.\\-\\p{IsHan}]{1,60}");
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\S+)\\s.*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "false", "0", "×");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CellReader() {}

    /**
     * A value and what it says beside: a date's precision, an amount's currency.
     *
     * @param companion empty when it says nothing beside
     */
    public record Reading(Object value, String companion) {
        public Reading(Object value) {
            this(value, "");
        }
    }

    /**
     * @param unit what the header names, such as 万元; empty when it names none
     * @throws Mismatch when the cell is not what the column expects
     */
    public static Reading read(Column column, Cell cell, String unit) throws Mismatch {
        if (cell instanceof Cell.Failed) {
            throw new Mismatch(Problem.FAILED_FORMULA);
        }
        if (cell instanceof Cell.Merged) {
            throw new Mismatch(Problem.MERGED);
        }
        String text = plain(cell);
        return switch (column.type()) {
            case ID -> new Reading(id(text));
            case CODE -> new Reading(code(column, text));
            case CURRENCY -> new Reading(currency(text));
            case CODES ->
                new Reading(Arrays.stream(text.split("[;；,，、\\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(CellReader::codeBeforeName)
                        .toList());
            case TEXT ->
                new Reading(cell instanceof Cell.Text typed ? typed.text().strip() : text);
            case DAY -> new Reading(day(cell, text));
            case STATED_DAY -> statedDay(cell, text);
            case NUMBER -> new Reading(number(cell, text));
            case WHOLE_NUMBER -> new Reading(wholeNumber(cell, text));
            case MONEY -> money(cell, text, unit);
            case SQUARE_METRES -> new Reading(quantity(cell, text, unit, Quantity::squareMetres, Problem.NOT_AN_AREA));
            case MU -> new Reading(quantity(cell, text, unit, Quantity::mu, Problem.NOT_AN_AREA));
            case PERCENT -> new Reading(percent(cell, text));
            case YES_NO -> new Reading(yesOrNo(cell, text));
            case CHOICE -> new Reading(choice(column, text));
        };
    }

    /** Full-width digits and letters become plain ones; blanks around are dropped. */
    private static String plain(Cell cell) {
        String shown = cell instanceof Cell.Number number ? Values.plain(number.number()) : cell.found();
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).strip();
    }

    private static UUID id(String text) throws Mismatch {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Mismatch(Problem.NOT_AN_ID);
        }
    }

    private static String code(Column column, String text) throws Mismatch {
        String code = column.named() ? codeBeforeName(text) : text;
        if (!CODE.matcher(code).matches()) {
            throw new Mismatch(Problem.NOT_A_CODE);
        }
        return code;
    }

    /** The drop-downs of the form offer "code name"; only the code counts. */
    private static String codeBeforeName(String text) {
        var both = CODE_AND_NAME.matcher(text);
        return both.matches() ? both.group(1) : text;
    }

    private static String currency(String text) throws Mismatch {
        String currency = text.toUpperCase(Locale.ROOT);
        Optional<String> named = new Quantity(BigDecimal.ONE, currency.toLowerCase(Locale.ROOT)).currency();
        String code = named.filter(name -> !name.isEmpty()).orElse(currency);
        if (!CURRENCY.matcher(code).matches()) {
            throw new Mismatch(Problem.NOT_A_CURRENCY);
        }
        return code;
    }

    private static Reading statedDay(Cell cell, String text) throws Mismatch {
        if (cell instanceof Cell.Day day) {
            return new Reading(day.day(), Precision.DAY.code());
        }
        StatedDate stated = stated(cell, text);
        return new Reading(
                Objects.requireNonNull(stated.lastDay()), stated.precision().code());
    }

    private static LocalDate day(Cell cell, String text) throws Mismatch {
        if (cell instanceof Cell.Day day) {
            return day.day();
        }
        StatedDate stated = stated(cell, text);
        if (stated.precision() != Precision.DAY) {
            throw new Mismatch(Problem.NOT_A_DAY);
        }
        return Objects.requireNonNull(stated.lastDay());
    }

    private static StatedDate stated(Cell cell, String text) throws Mismatch {
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

    private static BigDecimal number(Cell cell, String text) throws Mismatch {
        return quantity(
                cell,
                text,
                "",
                amount -> amount.unit().isEmpty() ? Optional.of(amount.number()) : Optional.empty(),
                Problem.NOT_A_NUMBER);
    }

    private static int wholeNumber(Cell cell, String text) throws Mismatch {
        try {
            return number(cell, text).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Mismatch(Problem.NOT_A_WHOLE_NUMBER);
        }
    }

    private static Reading money(Cell cell, String text, String unit) throws Mismatch {
        Quantity amount = amount(cell, text, unit, Problem.NOT_MONEY);
        return new Reading(amount.number(), amount.currency().orElseThrow(() -> new Mismatch(Problem.NOT_MONEY)));
    }

    private static BigDecimal quantity(
            Cell cell, String text, String unit, Function<Quantity, Optional<BigDecimal>> meaning, Problem otherwise)
            throws Mismatch {
        return meaning.apply(amount(cell, text, unit, otherwise)).orElseThrow(() -> new Mismatch(otherwise));
    }

    /** A number without a unit of its own takes that of the header. */
    private static Quantity amount(Cell cell, String text, String unit, Problem otherwise) throws Mismatch {
        boolean bare = cell instanceof Cell.Number || text.matches("[-+\\d.,]+");
        if (cell instanceof Cell.Day || cell instanceof Cell.Truth) {
            throw new Mismatch(otherwise);
        }
        return Quantity.parse(bare ? text + unit : text).orElseThrow(() -> new Mismatch(otherwise));
    }

    private static BigDecimal percent(Cell cell, String text) throws Mismatch {
        boolean fraction = cell instanceof Cell.Number number && number.shown().contains("%");
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        BigDecimal percent;
        try {
            percent = fraction ? WrittenNumber.parse(text).multiply(HUNDRED) : WrittenNumber.parse(digits);
        } catch (NumberFormatException notANumber) {
            throw new Mismatch(Problem.NOT_A_PERCENT);
        }
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new Mismatch(Problem.NOT_A_PERCENT);
        }
        return percent;
    }

    private static boolean yesOrNo(Cell cell, String text) throws Mismatch {
        if (cell instanceof Cell.Truth truth) {
            return truth.value();
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new Mismatch(Problem.NOT_YES_OR_NO);
    }

    private static String choice(Column column, String text) throws Mismatch {
        for (Choice choice : column.choices()) {
            if (choice.label().equals(text) || choice.code().equalsIgnoreCase(text)) {
                return choice.code();
            }
        }
        throw new Mismatch(
                Problem.NOT_A_CHOICE,
                column.choices().stream().map(Choice::label).collect(Collectors.joining("、")));
    }
}
