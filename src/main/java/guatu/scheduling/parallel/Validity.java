package guatu.scheduling.parallel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long an approval stays valid when what it allows is not begun.
 *
 * @param months from the day it counts from
 * @param extensions how often it may be extended
 * @param extensionMonths by how many months at most each time
 * @param warnDays before the end, from which it is warned
 */
public record Validity(int months, int extensions, int extensionMonths, int warnDays) {

    public enum State {
        /** What it was waiting for has happened in time. */
        USED,
        /** Far from its end. */
        VALID,
        /** It ends soon. */
        ENDS_SOON,
        /** It has ended, or had ended before it was used. */
        ENDED
    }

    /**
     * @param until the last day on which it is valid
     * @param extensionsLeft how often it may still be extended
     * @param furthest to which all extensions together could take it
     */
    public record Reading(State state, LocalDate until, int extensionsLeft, LocalDate furthest) {}

    /**
     * @param from the day of the approval, or the agreed day
     * @param extendedTo the ends that extensions gave it, in any order
     * @param usedOn when what it allows was begun, if it was
     */
    public Reading on(LocalDate day, LocalDate from, Collection<LocalDate> extendedTo, Optional<LocalDate> usedOn) {
        LocalDate until = extendedTo.stream().max(Comparator.naturalOrder()).orElse(from.plusMonths(months));
        int left = Math.max(0, extensions - extendedTo.size());
        return new Reading(state(day, until, usedOn), until, left, until.plusMonths((long) left * extensionMonths));
    }

    /**
     * Whether an extension keeps to the rule: there is one left, it goes forward, and not by more months than it may.
     *
     * @param extendedTo the ends that extensions gave it before
     */
    public boolean allows(LocalDate from, List<LocalDate> extendedTo, LocalDate newEnd) {
        LocalDate until = on(from, from, extendedTo, Optional.empty()).until();
        return extendedTo.size() < extensions
                && newEnd.isAfter(until)
                && !newEnd.isAfter(until.plusMonths(extensionMonths));
    }

    private State state(LocalDate day, LocalDate until, Optional<LocalDate> usedOn) {
        if (usedOn.isPresent() && !usedOn.get().isAfter(day)) {
            return usedOn.get().isAfter(until) ? State.ENDED : State.USED;
        }
        if (day.isAfter(until)) {
            return State.ENDED;
        }
        return day.isAfter(until.minusDays(warnDays)) ? State.ENDS_SOON : State.VALID;
    }
}
