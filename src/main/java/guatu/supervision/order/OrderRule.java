package guatu.supervision.order;

import guatu.calendar.WorkingCalendar;
import guatu.rules.Entry;
import guatu.rules.RuleVersion;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rule for orders, typed.
 *
 * @param nearDuplicate likeness of wordings from which they are shown, 0 to 1
 * @param redDays an order is proposed when a light has been red for so many days
 * @param redOrderWorkingDays the deadline that a proposal suggests
 * @param dismissedDays not proposed again for so many days after a dismissal
 * @param reminderDays days before the deadline on which units are reminded, the longest first
 */
public record OrderRule(
        String version,
        Map<OrderKind, KindRule> kinds,
        int mostExtensions,
        double nearDuplicate,
        int redDays,
        int redOrderWorkingDays,
        int dismissedDays,
        List<Integer> reminderDays) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "supervision-orders";

    private static final double WHOLE = 100;

    public OrderRule {
        kinds = Map.copyOf(kinds);
        reminderDays = List.copyOf(reminderDays);
    }

    /**
     * @param prefix of the order's code
     * @param word of the document's number
     * @param workingDays the usual deadline
     * @param proof whether reporting the finish needs a file
     */
    public record KindRule(String prefix, String word, int workingDays, boolean proof) {

        public String code(int year, int number) {
            return "%s-%d-%03d".formatted(prefix, year, number);
        }
    }

    public static OrderRule of(RuleVersion rule) {
        Map<OrderKind, KindRule> kinds = new EnumMap<>(OrderKind.class);
        rule.rows("kinds").forEach(row -> kinds.put(OrderKind.of(row.text("kind")), kind(row)));
        return new OrderRule(
                rule.id(),
                kinds,
                rule.integer("most_extensions"),
                rule.integer("near_duplicate_percent") / WHOLE,
                rule.integer("red_days"),
                rule.integer("red_order_days"),
                rule.integer("dismissed_days"),
                rule.rows("reminders").stream().map(row -> row.integer("days")).toList());
    }

    private static KindRule kind(Entry row) {
        return new KindRule(row.text("prefix"), row.text("word"), row.integer("working_days"), row.flag("proof"));
    }

    public KindRule kind(OrderKind kind) {
        KindRule found = kinds.get(kind);
        if (found == null) {
            throw new IllegalStateException(
                    "%s says nothing of %s. Expected one row per kind. Try adding it.".formatted(version, kind.code()));
        }
        return found;
    }

    /** The deadline that a form begins with. */
    public LocalDate usualDeadline(OrderKind kind, LocalDate today) {
        return WorkingCalendar.stateCouncil().plusWorkingDays(today, kind(kind).workingDays());
    }
}
