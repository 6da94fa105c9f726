package guatu.promotion.review.web;

import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionReview.NewCondition;
import guatu.promotion.review.AdmissionReview.Outcome;
import guatu.promotion.review.LeadSign;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the forms of a review send, as typed. */
record ReviewInput(Map<String, String> fields) {

    /** Conditions that the form has fields for. */
    private static final int CONDITIONS = 4;

    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws Refused naming the field that can't be read */
    Typed inputs() {
        return new Typed(number("emission"), number("research"), typed("note"));
    }

    LeadSign sign(LocalDate today) {
        return new LeadSign(
                typed("sign"),
                typed("present").equals("yes"),
                day("checkedOn").orElse(today),
                typed("source"),
                typed("note"));
    }

    int number() {
        return typed("number").matches("\\d{1,6}") ? Integer.parseInt(typed("number")) : 0;
    }

    Outcome outcome() {
        return Outcome.find(typed("outcome")).orElseThrow(() -> new Refused("review.refused.outcome"));
    }

    List<NewCondition> conditions() {
        return IntStream.rangeClosed(1, CONDITIONS)
                .filter(place -> !typed("condition" + place).isEmpty())
                .mapToObj(place -> new NewCondition(
                        typed("condition" + place),
                        day("due" + place),
                        typed("before" + place).equals("yes")))
                .toList();
    }

    UUID condition() {
        try {
            return UUID.fromString(typed("condition"));
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("condition " + typed("condition"));
        }
    }

    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(typed(field)).filter(text -> !text.isEmpty()).map(WrittenDay::parse);
        } catch (DateTimeException notADay) {
            throw new Refused("promotion.refused.day", typed(field));
        }
    }

    private Optional<BigDecimal> number(String field) {
        try {
            return Optional.of(typed(field).replaceAll("[,，%％\\s]", ""))
                    .filter(text -> !text.isEmpty())
                    .map(WrittenNumber::parse);
        } catch (NumberFormatException notANumber) {
            throw new Refused("review.refused.number", typed(field));
        }
    }
}
