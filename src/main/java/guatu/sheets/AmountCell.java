package guatu.sheets;

import guatu.sheets.CellReader.Reading;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Reads a cell as a number, a share, or an amount with its unit. */
final class AmountCell {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AmountCell() {}

    static BigDecimal number(Cell cell, String text) throws Mismatch {
        return quantity(
                cell,
                text,
                "",
                amount -> amount.unit().isEmpty() ? Optional.of(amount.number()) : Optional.empty(),
                Problem.NOT_A_NUMBER);
    }

    static int wholeNumber(Cell cell, String text) throws Mismatch {
        try {
            return number(cell, text).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Mismatch(Problem.NOT_A_WHOLE_NUMBER);
        }
    }

    static Reading money(Cell cell, String text, String unit) throws Mismatch {
        Quantity amount = amount(cell, text, unit, Problem.NOT_MONEY);
        return new Reading(amount.number(), amount.currency().orElseThrow(() -> new Mismatch(Problem.NOT_MONEY)));
    }

    static BigDecimal squareMetres(Cell cell, String text, String unit) throws Mismatch {
        return quantity(cell, text, unit, Quantity::squareMetres, Problem.NOT_AN_AREA);
    }

    static BigDecimal mu(Cell cell, String text, String unit) throws Mismatch {
        return quantity(cell, text, unit, Quantity::mu, Problem.NOT_AN_AREA);
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

    static BigDecimal percent(Cell cell, String text) throws Mismatch {
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
}
