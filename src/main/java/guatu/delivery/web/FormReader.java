package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.calendar.StatedDate.Precision;
import guatu.calendar.UnreadableDateException;
import guatu.shell.WrittenNumber;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** Reads what a person typed, and collects what is wrong with it, all of it at once. */
final class FormReader {

    private static final int LONGEST_TEXT = 4_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final Page page;
    private final MultiValueMap<String, String> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FormReader(Page page, MultiValueMap<String, String> values) {
        this.page = page;
        this.values = values;
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** The form as it came, with what is wrong with it. */
    Form form() {
        return new Form(values, Map.copyOf(problems));
    }

    void problem(String field, String messageKey, Object... arguments) {
        problems.putIfAbsent(field, page.text(messageKey, arguments));
    }

    String text(String field) {
        String value = values.getFirst(field);
        String text = value == null ? "" : value.strip();
        if (text.length() > LONGEST_TEXT) {
            problem(field, "delivery.form.tooLong", String.valueOf(text.length()), String.valueOf(LONGEST_TEXT));
        }
        return text;
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            problem(field, "delivery.form.required");
        }
        return text;
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** A date as people type it; undated when nothing was typed. */
    StatedDate stated(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return StatedDate.undated();
        }
        try {
            return StatedDate.parse(text);
        } catch (UnreadableDateException unreadable) {
            problems.putIfAbsent(field, unreadable.message(page.locale()));
            return StatedDate.undated();
        }
    }

    Optional<LocalDate> day(String field) {
        StatedDate date = stated(field);
        if (date.isDated() && date.precision() != Precision.DAY) {
            problem(field, "delivery.form.notADay", text(field));
        }
        return Optional.ofNullable(date.lastDay());
    }

    /** Zero or more. */
    Optional<BigDecimal> number(String field) {
        String text = text(field).replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = WrittenNumber.parse(text);
            if (number.signum() >= 0 && number.compareTo(LARGEST) < 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        problem(field, "delivery.form.notANumber", text(field));
        return Optional.empty();
    }

    /** A whole number within bounds; {@code otherwise} when nothing was typed. */
    int whole(String field, int least, int most, int otherwise) {
        String text = text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // Told below, like a number out of range.
        }
        problem(field, "delivery.form.notWhole", text, String.valueOf(least), String.valueOf(most));
        return otherwise;
    }

    /** A whole number within bounds; empty when nothing was typed. */
    Optional<Integer> wholeIfAny(String field, int least, int most) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(whole(field, least, most, least));
    }

    Optional<UUID> id(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            problem(field, "delivery.form.notOffered", text);
            return Optional.empty();
        }
    }
}
