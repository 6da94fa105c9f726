package guatu.promotion.web;

import guatu.promotion.promise.Done;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Measure.Quantity;
import guatu.promotion.promise.PromiseVersion.Change;
import guatu.promotion.promise.Terms;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the forms about promises send, as typed. Money is typed in ten thousands (万元), as offices do. */
public record PromiseInput(Map<String, String> fields) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    public PromiseInput {
        fields = Map.copyOf(fields);
    }

    public static PromiseInput empty() {
        return new PromiseInput(Map.of());
    }

    /** A form filled with terms that are to be changed. */
    public static PromiseInput of(Terms terms) {
        BigDecimal unit = terms.measure().quantity() == Quantity.PEOPLE ? BigDecimal.ONE : TEN_THOUSAND;
        return new PromiseInput(Map.of(
                "amount", terms.amount().divide(unit).stripTrailingZeros().toPlainString(),
                "currency", terms.currency(),
                "dueOn", terms.dueOn().map(LocalDate::toString).orElse(""),
                "basis", terms.basis(),
                "wording", terms.wording()));
    }

    /** What was typed in a field; "" when nothing was. */
    public String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws Refused naming what can't be read */
    Terms terms() {
        return terms(Measure.find(typed("measure")).orElseThrow(() -> new Refused("promise.refused.measure")));
    }

    Terms terms(Measure measure) {
        boolean deed = measure.quantity() == Quantity.NONE;
        return new Terms(
                measure,
                typed("wording"),
                deed ? BigDecimal.ONE : amount(measure),
                deed || measure.quantity() == Quantity.PEOPLE ? "" : typed("currency"),
                day("dueOn"),
                typed("basis"));
    }

    Change change() {
        return new Change(typed("reason"), typed("changeBasis"), typed("compensation"));
    }

    boolean released() {
        return typed("released").equals("yes");
    }

    int version() {
        return typed("version").matches("\\d{1,6}") ? Integer.parseInt(typed("version")) : 0;
    }

    Done done(Measure measure) {
        boolean nothing = typed("nothing").equals("yes");
        return new Done(
                day("occurredOn").orElseThrow(() -> new Refused("promise.refused.day", "")),
                nothing ? BigDecimal.ZERO : measure.quantity() == Quantity.NONE ? BigDecimal.ONE : amount(measure),
                typed("note"),
                typed("source"),
                identifier("file"),
                identifier("corrects"));
    }

    private BigDecimal amount(Measure measure) {
        String plain = typed("amount").replaceAll("[,，\\s]", "");
        try {
            BigDecimal number = WrittenNumber.parse(plain);
            return measure.quantity() == Quantity.PEOPLE ? number : number.multiply(TEN_THOUSAND);
        } catch (NumberFormatException notANumber) {
            throw new Refused("promise.refused.amount", typed("amount"));
        }
    }

    private Optional<LocalDate> day(String field) {
        return typed(field).isEmpty() ? Optional.empty() : Optional.of(LeadForms.day(typed(field)));
    }

    private Optional<UUID> identifier(String field) {
        try {
            return typed(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed(field)));
        } catch (IllegalArgumentException noIdentifier) {
            throw new Refused("promise.refused.changedMeanwhile", typed(field));
        }
    }
}
