package guatu.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one cell as what its column expects, as forgiving as it can be without guessing. */
public final class CellReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.\\-\\p{IsHan}]{1,60}");
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\S+)\\s.*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "false", "0", "×");

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
            case DAY -> new Reading(DateCell.day(cell, text));
            case STATED_DAY -> DateCell.stated(cell, text);
            case NUMBER -> new Reading(AmountCell.number(cell, text));
            case WHOLE_NUMBER -> new Reading(AmountCell.wholeNumber(cell, text));
            case MONEY -> AmountCell.money(cell, text, unit);
            case SQUARE_METRES -> new Reading(AmountCell.squareMetres(cell, text, unit));
            case MU -> new Reading(AmountCell.mu(cell, text, unit));
            case PERCENT -> new Reading(AmountCell.percent(cell, text));
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
