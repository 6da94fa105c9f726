package guatu.supervision.whistle.web;

import guatu.shell.Identifiers;
import guatu.shell.InvalidInput;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.supervision.ladder.Pace;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.NewWhistle;
import guatu.supervision.whistle.Whistle.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the forms of whistles send, as typed.
 *
 * @param fields by the names that the forms give them
 */
public record WhistleInput(MultiValueMap<String, String> fields) {

    /** With a key of its own and what the page that led here knows. */
    static WhistleInput fresh(MultiValueMap<String, String> prefilled, LocalDate today) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(prefilled);
        fields.set("requestKey", Identifiers.next().toString());
        if (!fields.containsKey("since")) {
            fields.set("since", today.toString());
        }
        return new WhistleInput(fields);
    }

    /** What was typed in a field; "" when nothing was. */
    public String typed(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** The n-th value of a field that may be there several times. */
    public String typed(String field, int number) {
        List<String> values = fields.getOrDefault(field, List.of());
        return number < values.size() ? values.get(number).strip() : "";
    }

    public Kind kind() {
        return typed("lead").isEmpty() ? Kind.INITIATIVE : Kind.LEAD;
    }

    public String subjectCode() {
        return kind() == Kind.LEAD ? typed("lead") : typed("initiative");
    }

    /** @throws NotFound when it names nothing */
    public Optional<UUID> activity() {
        return typed("activity").isEmpty() ? Optional.empty() : Optional.of(identifier("activity"));
    }

    UUID identifier(String field) {
        try {
            return UUID.fromString(typed(field));
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound(field + " " + typed(field));
        }
    }

    public BlockedClass blockedClass() {
        return BlockedClass.find(typed("class")).orElse(BlockedClass.OTHER);
    }

    Optional<Pace> pace() {
        return Pace.find(typed("pace"));
    }

    Optional<LocalDate> day(String field) {
        try {
            return typed(field).isEmpty() ? Optional.empty() : Optional.of(WrittenDay.parse(typed(field)));
        } catch (DateTimeException noDay) {
            throw new Refused("whistle.refused.day", typed(field));
        }
    }

    /** @throws InvalidInput when the form's own key is missing */
    NewWhistle whistle(LocalDate today) {
        return new NewWhistle(
                typed("unit"),
                kind(),
                subjectCode(),
                activity(),
                BlockedClass.find(typed("class"))
                        .orElseThrow(() -> new Refused("whistle.refused.class", typed("class"))),
                pace(),
                typed("what"),
                day("since").orElse(today),
                day("until"),
                fields.getOrDefault("asked", List.of()),
                requestKey());
    }

    String requestKey() {
        if (typed("requestKey").isEmpty()) {
            throw new InvalidInput("requestKey", "", "1–80");
        }
        return typed("requestKey");
    }
}
