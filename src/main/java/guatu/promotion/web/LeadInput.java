package guatu.promotion.web;

import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the form of a lead sends, as typed. Money is typed in ten thousands (万元), as offices do.
 *
 * @param fields by the names that the form gives them
 */
public record LeadInput(Map<String, String> fields) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    public LeadInput {
        fields = Map.copyOf(fields);
    }

    /** An empty form with a key of its own. */
    static LeadInput empty(Map<String, String> prefilled) {
        Map<String, String> fields = new HashMap<>(prefilled);
        fields.put("requestKey", Identifiers.next().toString());
        fields.putIfAbsent("channel", SourceChannel.DIRECT.code());
        fields.putIfAbsent("openness", Openness.UNIT.code());
        fields.putIfAbsent("currency", "CNY");
        fields.putIfAbsent("country", "CN");
        return new LeadInput(fields);
    }

    static LeadInput of(Lead lead) {
        LeadDescription description = lead.description();
        Scale scale = description.scale();
        Map<String, String> fields = new HashMap<>();
        fields.put("version", String.valueOf(lead.version()));
        fields.put("unit", lead.unit().code());
        fields.put("investor", description.investor());
        fields.put("project", description.project());
        fields.put("creditCode", description.creditCode().orElse(""));
        fields.put("onlineCode", description.onlineCode().orElse(""));
        fields.put("channel", description.channel().code());
        fields.put("openness", description.openness().code());
        fields.put("industry", description.industryCode().orElse(""));
        fields.put("country", description.country());
        fields.put(
                "investment",
                scale.investment()
                        .map(Money::amount)
                        .map(LeadInput::tenThousands)
                        .orElse(""));
        fields.put("currency", scale.investment().map(Money::currency).orElse("CNY"));
        fields.put("landMu", scale.landMu().map(LeadInput::plain).orElse(""));
        fields.put(
                "floorArea", scale.floorAreaSquareMetres().map(LeadInput::plain).orElse(""));
        fields.put("energy", scale.energyTcePerYear().map(LeadInput::plain).orElse(""));
        fields.put("jobs", scale.jobs().map(String::valueOf).orElse(""));
        fields.put(
                "output", scale.outputYuanPerYear().map(LeadInput::tenThousands).orElse(""));
        fields.put("tax", scale.taxYuanPerYear().map(LeadInput::tenThousands).orElse(""));
        fields.put("note", description.note());
        fields.put("source", description.source());
        return new LeadInput(fields);
    }

    /** What was typed in a field; "" when nothing was. */
    public String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws NotFound when it names nothing */
    UUID identifier(String field) {
        try {
            return UUID.fromString(typed(field));
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound(field + " " + typed(field));
        }
    }

    /** @throws Refused naming the field that can't be read */
    LeadDescription description() {
        return new LeadDescription(
                typed("investor"),
                some("creditCode"),
                typed("project"),
                some("onlineCode"),
                SourceChannel.find(typed("channel"))
                        .orElseThrow(() -> new Refused("promotion.refused.channel", typed("channel"))),
                Openness.find(typed("openness"))
                        .orElseThrow(() -> new Refused("promotion.refused.openness", typed("openness"))),
                some("industry"),
                typed("country").isEmpty() ? "CN" : typed("country"),
                new Scale(
                        money("investment").map(amount -> new Money(amount, typed("currency"))),
                        number("landMu"),
                        number("floorArea"),
                        number("energy"),
                        jobs(),
                        money("output"),
                        money("tax")),
                typed("note"),
                typed("source"));
    }

    /** The version that the form was filled with; one that no lead has when it is none. */
    int version() {
        return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : 0;
    }

    private Optional<String> some(String field) {
        return Optional.of(typed(field)).filter(text -> !text.isEmpty());
    }

    private Optional<BigDecimal> money(String field) {
        return number(field).map(TEN_THOUSAND::multiply);
    }

    private Optional<Integer> jobs() {
        try {
            return number("jobs").map(BigDecimal::intValueExact);
        } catch (ArithmeticException notWhole) {
            throw new Refused("promotion.refused.number.jobs", typed("jobs"));
        }
    }

    private Optional<BigDecimal> number(String field) {
        String plain = typed(field).replaceAll("[,，\\s]", "");
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(WrittenNumber.parse(plain));
        } catch (NumberFormatException notANumber) {
            throw new Refused("promotion.refused.number." + field, typed(field));
        }
    }

    private static String tenThousands(BigDecimal yuan) {
        return plain(yuan.divide(TEN_THOUSAND));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
