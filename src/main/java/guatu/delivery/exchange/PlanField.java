package guatu.delivery.exchange;

import guatu.delivery.planning.PlannedActivity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a plan file says of an activity, apart from its name. */
public enum PlanField {
    TYPE(PlannedActivity::type),
    START(PlannedActivity::start),
    FINISH(PlannedActivity::finish),
    DURATION(PlannedActivity::durationWorkingDays),
    CALENDAR(activity -> activity.terms().calendar()),
    CONSTRAINT(activity -> activity.terms().constraint()),
    DEADLINE(activity -> activity.terms().deadlineOn()),
    ESTIMATE(activity -> activity.terms().estimate()),
    CRASH(activity -> activity.terms().crash());

    private static final String NOTHING = "–";

    private final Function<PlannedActivity, Object> value;

    PlanField(Function<PlannedActivity, Object> value) {
        this.value = value;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is neither a date nor a length. */
    boolean isTerm() {
        return this == TYPE || compareTo(CALENDAR) >= 0;
    }

    /** For the audit trail, in codes. */
    String words(PlannedActivity activity) {
        return switch (this) {
            case TYPE -> activity.type().code();
            case START -> activity.start().map(LocalDate::toString).orElse(NOTHING);
            case FINISH -> activity.finish().display(Locale.ENGLISH);
            case DURATION -> activity.durationWorkingDays() + "d";
            case CALENDAR -> activity.terms().calendar().code();
            case CONSTRAINT ->
                activity.terms()
                        .constraint()
                        .map(one -> one.kind().code()
                                + one.on().map(day -> " " + day).orElse(""))
                        .orElse(NOTHING);
            case DEADLINE ->
                activity.terms().deadlineOn().map(LocalDate::toString).orElse(NOTHING);
            case ESTIMATE ->
                activity.terms()
                        .estimate()
                        .map(one -> one.optimistic() + "/" + one.likely() + "/" + one.pessimistic())
                        .orElse(NOTHING);
            case CRASH ->
                activity.terms()
                        .crash()
                        .map(one -> one.workingDays() + "/"
                                + one.costPerDay().stripTrailingZeros().toPlainString())
                        .orElse(NOTHING);
        };
    }

    static List<PlanField> differing(PlannedActivity one, PlannedActivity other) {
        return Arrays.stream(values())
                .filter(field -> !field.value.apply(one).equals(field.value.apply(other)))
                .toList();
    }
}
