package guatu.delivery.outlook;

import guatu.delivery.SchedulingTerms.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * How long an activity may take, in days worked on its calendar: the inside view and the outside view, side by side.
 *
 * @param plannedDays its length in the plan
 * @param stated what people think; empty when nobody said
 * @param category the kind of work; empty when nobody said
 * @param learned what finished work of the kind shows; empty when too little of it is finished
 * @param leastFinished from so many finished activities on history counts
 * @param usual what the rule takes where neither says anything
 */
public record LengthView(
        int plannedDays,
        Optional<Estimate> stated,
        String category,
        Optional<Learned> learned,
        int leastFinished,
        Range usual) {

    /** What the outlook is reckoned with. */
    public enum Basis {
        STATED,
        LEARNED,
        USUAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In days. */
    public record Range(long least, long most) {}

    /**
     * @param median days that are exceeded as often as not
     * @param range one in ten takes less, one in ten more
     * @param finishedOfKind finished activities of the kind, in all units
     * @param own what the activity's own unit adds; empty when nobody answers for it
     */
    public record Learned(long median, Range range, int finishedOfKind, Optional<OwnUnit> own) {}

    /**
     * @param finished activities of the kind that this unit finished
     * @param weightPercent how much the median owes to them; the rest comes from the other units and kinds
     */
    public record OwnUnit(int finished, int weightPercent) {}

    public Basis basis() {
        return stated.isPresent() ? Basis.STATED : learned.isPresent() ? Basis.LEARNED : Basis.USUAL;
    }

    /** Whether history expects more than the worst that people think of. */
    public boolean isHopeful() {
        return stated.isPresent()
                && learned.filter(view -> view.median() > stated.get().pessimistic())
                        .isPresent();
    }
}
