package guatu.delivery;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the engine is told of an activity beyond its length and its links.
 *
 * @param calendar the days on which it is worked; its durations count these days
 * @param deadlineOn the day by which it is to be finished; it bends no date, but shows when it is missed
 * @param estimate what people think it takes at best, usually and at worst
 * @param crash how short it can be made, at what cost
 * @param category the kind of work (环评, 桩基施工), by which durations are compared; empty when nobody said
 */
public record SchedulingTerms(
        WorkPattern calendar,
        Optional<DateConstraint> constraint,
        Optional<LocalDate> deadlineOn,
        Optional<Estimate> estimate,
        Optional<Crash> crash,
        String category) {

    /** Office days, nothing else known. */
    public static final SchedulingTerms USUAL = new SchedulingTerms(
            WorkPattern.OFFICE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Office days, of a kind of work. */
    public static SchedulingTerms ofCategory(String category) {
        return new SchedulingTerms(
                WorkPattern.OFFICE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), category);
    }

    public SchedulingTerms on(WorkPattern newCalendar) {
        return new SchedulingTerms(newCalendar, constraint, deadlineOn, estimate, crash, category);
    }

    /** The days on which an activity is worked. */
    public enum WorkPattern {
        /** The State Council's working days. */
        OFFICE,
        /** Every day of the week, with a stop around Spring Festival. */
        CONSTRUCTION,
        /** Every day of the year. */
        EVERYDAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A day that the plan must respect.
     *
     * @param on empty only for {@link Kind#AS_LATE_AS_POSSIBLE}
     */
    public record DateConstraint(Kind kind, Optional<LocalDate> on) {

        /** @throws Refused when the day is missing, or there is one too many */
        public DateConstraint {
            if (on.isPresent() == (kind == Kind.AS_LATE_AS_POSSIBLE)) {
                throw new Refused("delivery.activity.constraint.day");
            }
        }

        public enum Kind {
            START_NO_EARLIER,
            START_NO_LATER,
            FINISH_NO_EARLIER,
            FINISH_NO_LATER,
            MUST_START,
            MUST_FINISH,
            AS_LATE_AS_POSSIBLE;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** A three-point estimate, in days worked on the activity's calendar. */
    public record Estimate(int optimistic, int likely, int pessimistic) {

        /** @throws Refused unless 0 ≤ optimistic ≤ likely ≤ pessimistic */
        public Estimate {
            if (optimistic < 0 || optimistic > likely || likely > pessimistic) {
                throw new Refused(
                        "delivery.activity.estimate.order",
                        String.valueOf(optimistic),
                        String.valueOf(likely),
                        String.valueOf(pessimistic));
            }
        }
    }

    /**
     * What compressing (压缩) would take.
     *
     * @param workingDays the shortest that it can be made
     * @param costPerDay yuan for each day saved; not negative
     */
    public record Crash(int workingDays, BigDecimal costPerDay) {

        public Crash {
            if (workingDays < 0 || costPerDay.signum() < 0) {
                throw new Refused("delivery.activity.crash.negative");
            }
        }
    }
}
