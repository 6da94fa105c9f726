package guatu.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a plan demands of an activity's dates besides its links. */
public sealed interface Constraint {

    /** The activity is planned at its late dates, so that it uses up its float (Microsoft Project's rule). */
    record AsLateAsPossible() implements Constraint {}

    /** Its dates were set by hand and stand whatever its links say; late dates are counted back to it all the same. */
    record Placed(LocalDateTime start, LocalDateTime finish) implements Constraint {

        /** @throws IllegalArgumentException if it finishes before it starts */
        public Placed {
            if (finish.isBefore(start)) {
                throw new IllegalArgumentException(
                        "Found a finish %s before the start %s. Expected it at the start or after. Try looking for a mistyped date."
                                .formatted(finish, start));
            }
        }
    }

    /** A moment that a start or a finish must keep to. */
    record Dated(Bound bound, LocalDateTime moment) implements Constraint {}

    /** How a moment binds. */
    enum Bound {
        START_NO_EARLIER_THAN,
        START_NO_LATER_THAN,
        MUST_START_ON,
        FINISH_NO_EARLIER_THAN,
        FINISH_NO_LATER_THAN,
        MUST_FINISH_ON;

        boolean isOfFinish() {
            return compareTo(FINISH_NO_EARLIER_THAN) >= 0;
        }

        boolean isFloor() {
            return this == START_NO_EARLIER_THAN || this == FINISH_NO_EARLIER_THAN || isFixed();
        }

        boolean isCeiling() {
            return this == START_NO_LATER_THAN || this == FINISH_NO_LATER_THAN || isFixed();
        }

        boolean isFixed() {
            return this == MUST_START_ON || this == MUST_FINISH_ON;
        }
    }

    static Constraint asLateAsPossible() {
        return new AsLateAsPossible();
    }

    /** A day binds with its first instant if it is of a start, with its last if it is of a finish. */
    static Constraint on(Bound bound, LocalDate day) {
        return new Dated(bound, (bound.isOfFinish() ? day.plusDays(1) : day).atStartOfDay());
    }
}
