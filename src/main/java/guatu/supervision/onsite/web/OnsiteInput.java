package guatu.supervision.onsite.web;

import guatu.shell.Identifiers;
import guatu.shell.InvalidInput;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.supervision.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the forms of on-site help send, as typed. */
record OnsiteInput(Map<String, String> fields) {

    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** A unit by the code alone; the use case finds out whether there is one. */
    Unit unit(String field) {
        return new Unit(Identifiers.next(), typed(field), "");
    }

    Optional<LocalDate> day(String field) {
        try {
            return typed(field).isEmpty() ? Optional.empty() : Optional.of(WrittenDay.parse(typed(field)));
        } catch (DateTimeException noDay) {
            throw new Refused("onsite.refused.day", typed(field));
        }
    }

    String requestKey() {
        if (typed("requestKey").isEmpty()) {
            throw new InvalidInput("requestKey", "", "1–80");
        }
        return typed("requestKey");
    }
}
