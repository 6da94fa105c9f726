package guatu.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A rule as it is in force in a region from one day to another.
 *
 * @param region {@code CN}, {@code CN.33}, {@code CN.33.04}: it holds there and below
 * @param to the last day, if it ends
 * @param officeId when an office has recorded this version itself; empty for the product's
 * @param content the rule's keys and values, with {@code parameters} and {@code tables}
 * @param yaml the text it was read from
 */
public record RuleVersion(
        String code,
        String region,
        LocalDate from,
        Optional<LocalDate> to,
        Words title,
        Words text,
        List<String> sources,
        Certainty certainty,
        List<Parameter> parameters,
        Optional<UUID> officeId,
        Entry content,
        String yaml) {

    /** What records name it by: {@code initiative-light@2020-01-01}; an office's own ends with its region. */
    public String id() {
        return code + "@" + from + (officeId.isPresent() ? "~" + region : "");
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean holdsIn(String place) {
        return place.equals(region) || place.startsWith(region + ".");
    }

    /** @throws MalformedRule naming file and key when there is no such parameter or it is no whole number */
    public int integer(String parameter) {
        return parameter(parameter).integer("value");
    }

    public BigDecimal decimal(String parameter) {
        return parameter(parameter).decimal("value");
    }

    public String text(String parameter) {
        return parameter(parameter).text("value");
    }

    /** The rows of a table of the rule; empty when it has none of that name. */
    public List<Entry> rows(String table) {
        return content.entry("tables").entry(table).entries("rows");
    }

    private Entry parameter(String key) {
        return content.entry("parameters").entry(key);
    }
}
