package guatu.promotion.signing.web;

import guatu.promotion.Money;
import guatu.promotion.signing.Capital;
import guatu.promotion.signing.NewSigning;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.SigningEvent.Description;
import guatu.promotion.signing.SigningEvent.Stated;
import guatu.promotion.signing.SigningKind;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the forms of signings send, as typed. Money is typed in ten thousands (万元), as offices do.
 *
 * @param fields by the names that the forms give them
 */
record SigningInput(Map<String, String> fields) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    Optional<String> some(String field) {
        return Optional.of(typed(field)).filter(text -> !text.isEmpty());
    }

    /** @throws Refused naming the field that can't be read */
    NewSigning signing(String code, LocalDate today) {
        return new NewSigning(
                identity(code),
                day("signedOn").orElse(today),
                money("stated"),
                some("event"),
                typed("place"),
                day("promisedOn"),
                some("template"),
                typed("source"),
                typed("requestKey"));
    }

    /** The choice is first, different, or the code of the lead under which the project was signed before. */
    private Identity identity(String code) {
        String project = typed("project");
        return switch (project) {
            case "", "first" -> new Identity.First();
            case "different" -> {
                if (typed("reason").isEmpty()) {
                    throw new Refused("signing.refused.reason");
                }
                yield new Identity.Different(typed("reason"));
            }
            default ->
                new Identity.Later(
                        SigningKind.find(typed("kind")).orElseThrow(() -> new Refused("signing.refused.kind")),
                        project.equals("own") ? code : project,
                        typed("reason"));
        };
    }

    Description event(LocalDate today) {
        return new Description(
                typed("name"), day("heldOn").orElse(today), typed("place"), typed("note"), typed("source"));
    }

    Stated stated() {
        return new Stated(number("statedProjects").map(BigDecimal::intValue), money("stated"));
    }

    Capital capital(LocalDate today) {
        return new Capital(
                Capital.Kind.find(typed("capitalKind")).orElseThrow(() -> new Refused("signing.refused.capital.kind")),
                Capital.Origin.find(typed("origin")).orElseThrow(() -> new Refused("signing.refused.capital.kind")),
                number("amount")
                        .map(TEN_THOUSAND::multiply)
                        .orElseThrow(() -> new Refused("signing.refused.number", typed("amount"))),
                day("asOf").orElse(today),
                typed("source"),
                typed("note"),
                some("corrects").map(SigningInput::identifier));
    }

    private static UUID identifier(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("figure " + typed);
        }
    }

    private Optional<Money> money(String field) {
        return number(field)
                .map(TEN_THOUSAND::multiply)
                .map(amount -> new Money(amount, some("currency").orElse("CNY")));
    }

    Optional<LocalDate> day(String field) {
        try {
            return some(field).map(WrittenDay::parse);
        } catch (DateTimeException notADay) {
            throw new Refused("promotion.refused.day", typed(field));
        }
    }

    private Optional<BigDecimal> number(String field) {
        try {
            return some(field).map(text -> WrittenNumber.parse(text.replaceAll("[,，\\s]", "")));
        } catch (NumberFormatException notANumber) {
            throw new Refused("signing.refused.number", typed(field));
        }
    }
}
