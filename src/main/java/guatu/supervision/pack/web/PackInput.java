package guatu.supervision.pack.web;

import guatu.shell.InvalidInput;
import guatu.shell.Refused;
import guatu.supervision.pack.ReviewPacks.Order;
import guatu.supervision.pack.ReviewPacks.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the form of a pack sends, as typed. */
record PackInput(Map<String, String> typed) {

    UUID key() {
        try {
            return UUID.fromString(text("requestKey"));
        } catch (IllegalArgumentException none) {
            throw new InvalidInput("requestKey", text("requestKey"), "UUID");
        }
    }

    Order order(String language) {
        return new Order(
                text("unit"), span(), day(), language, text("decisions").lines().toList());
    }

    private Span span() {
        try {
            return Span.valueOf(text("span").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new InvalidInput("span", text("span"), "week, month, quarter");
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text("day"));
        } catch (DateTimeParseException none) {
            throw new Refused("pack.refused.noDay", text("day"));
        }
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
