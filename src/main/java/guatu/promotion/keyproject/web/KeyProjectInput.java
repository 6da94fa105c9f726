package guatu.promotion.keyproject.web;

import guatu.promotion.keyproject.Rating;
import guatu.promotion.keyproject.Rating.Grade;
import guatu.promotion.keyproject.YearTarget;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** What the forms of a key project send, as typed. */
record KeyProjectInput(Map<String, String> fields) {

    KeyProjectInput {
        fields = Map.copyOf(fields);
    }

    /** What was typed in a field; "" when nothing was. */
    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws Refused naming what can't be read */
    YearTarget target() {
        return new YearTarget(year(), typed("physicalTarget"), typed("leaderPost"));
    }

    /** @throws Refused naming what can't be read */
    Rating rating() {
        return new Rating(year(), typed("department"), grade(), typed("comment"), ratedOn());
    }

    private int year() {
        if (!typed("year").matches("[0-9]{1,4}")) {
            throw new Refused("promotion.keyProject.refused.year", typed("year"));
        }
        return Integer.parseInt(typed("year"));
    }

    private Grade grade() {
        return Arrays.stream(Grade.values())
                .filter(one -> one.name().equals(typed("grade")))
                .findFirst()
                .orElseThrow(() -> new Refused("promotion.keyProject.refused.grade", typed("grade")));
    }

    private LocalDate ratedOn() {
        try {
            return WrittenDay.parse(typed("ratedOn"));
        } catch (DateTimeException notADay) {
            throw new Refused("promotion.refused.day", typed("ratedOn"));
        }
    }
}
