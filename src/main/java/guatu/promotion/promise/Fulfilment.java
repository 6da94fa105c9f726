package guatu.promotion.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of a promise by a day.
 *
 * @param reached in the promise's unit; empty when nothing is known
 */
public record Fulfilment(State state, Optional<BigDecimal> reached) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a promise stands. */
    public enum State {
        /** Put forward, not yet approved. */
        PROPOSED,
        /** Put forward and not approved. */
        REFUSED,
        /** Given up by the procedure that its last version names. */
        RELEASED,
        KEPT,
        /** Not yet due. */
        ON_THE_WAY,
        /** Kept after it was due. */
        LATE,
        MISSED,
        /** Due, or without a due day, and no record says what became of it. */
        UNKNOWN;

        /** The name under which its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> find(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * @param facts of any day; those after the day are left out
     * @param day of which it speaks
     */
    public static Fulfilment of(Promise promise, List<Fact> facts, LocalDate day) {
        List<Fact> known =
                facts.stream().filter(fact -> counts(promise, fact, day)).toList();
        Optional<BigDecimal> reached = sum(promise, known, ignored -> true);
        if (!promise.holds()) {
            return new Fulfilment(promise.waiting().isPresent() ? State.PROPOSED : State.REFUSED, reached);
        }
        if (promise.released()) {
            return new Fulfilment(State.RELEASED, reached);
        }
        return new Fulfilment(state(promise, known, reached, day), reached);
    }

    private static State state(Promise promise, List<Fact> known, Optional<BigDecimal> reached, LocalDate day) {
        Optional<LocalDate> due = promise.terms().dueOn();
        BigDecimal amount = promise.terms().amount();
        boolean inTime = due.flatMap(last -> sum(promise, known, fact -> inTime(promise, fact, last)))
                .filter(value -> value.compareTo(amount) >= 0)
                .isPresent();
        boolean ever = reached.filter(value -> value.compareTo(amount) >= 0).isPresent();
        if (inTime || (ever && due.isEmpty())) {
            return State.KEPT;
        }
        if (ever) {
            return State.LATE;
        }
        if (due.isEmpty()) {
            return reached.isPresent() ? State.ON_THE_WAY : State.UNKNOWN;
        }
        if (!day.isAfter(due.get())) {
            return State.ON_THE_WAY;
        }
        return reached.isPresent() || promise.measure().silenceIsNo() ? State.MISSED : State.UNKNOWN;
    }

    /** A figure of a year is known only by its year, so one of the due day's year is in time. */
    private static boolean inTime(Promise promise, Fact fact, LocalDate due) {
        return promise.measure().gauge().addsUp() ? !fact.on().isAfter(due) : fact.year() <= due.getYear();
    }

    private static boolean counts(Promise promise, Fact fact, LocalDate day) {
        boolean happened = promise.measure().gauge().addsUp() ? !fact.on().isAfter(day) : fact.year() <= day.getYear();
        boolean earlierYear = promise.measure() == Measure.INVESTMENT_OF_YEAR
                && promise.terms()
                        .dueOn()
                        .map(due -> fact.year() < due.getYear())
                        .orElse(false);
        return happened && !earlierYear;
    }

    private static Optional<BigDecimal> sum(Promise promise, List<Fact> facts, Predicate<Fact> which) {
        Stream<BigDecimal> values = facts.stream().filter(which).map(Fact::value);
        return promise.measure().gauge().addsUp() ? values.reduce(BigDecimal::add) : values.reduce(BigDecimal::max);
    }

    /** Share of the promised amount, down to a tenth of a percent; empty when nothing is known. */
    public Optional<BigDecimal> percent(BigDecimal amount) {
        return reached.map(value -> value.multiply(HUNDRED).divide(amount, 1, RoundingMode.DOWN));
    }
}
