package guatu.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What it costs an initiative when work can't go on before a day, reckoned by the plan engine.
 *
 * @param until the first day on which it could go on
 * @param finish the last day of the plan as it stands; empty when nothing is left of which a day is known
 * @param heldFinish the last day of the plan when the work is held
 * @param chance with which the promise holds as it stands, in whole percent; empty when nothing is promised or can be foreseen
 * @param trial the changes that were tried, as the page that tries them takes them in its address
 */
public record Delay(
        LocalDate until,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> finish,
        Optional<LocalDate> heldFinish,
        Optional<Integer> chance,
        Optional<Integer> heldChance,
        List<String> trial) {

    public Delay {
        trial = List.copyOf(trial);
    }

    /** Days, not working days, by which the plan ends later. */
    public Optional<Integer> slipDays() {
        return finish.flatMap(before -> heldFinish.map(after -> days(before, after)));
    }

    /** Days of the promise that it costs: by how much more it is broken than it would be anyway. */
    public Optional<Integer> promiseDays() {
        return promisedOn.flatMap(promise ->
                finish.flatMap(before -> heldFinish.map(after -> late(promise, after) - late(promise, before))));
    }

    private static int late(LocalDate promise, LocalDate finish) {
        return Math.max(0, days(promise, finish));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
