package guatu.supervision.league;

import guatu.directory.Organisation;
import guatu.supervision.scoring.ScoreSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A league table of one sequence of units over a period.
 *
 * @param office whose units are compared
 * @param sheet that it was opened with, as it was worded then
 * @param number 1, and one more with each correction
 * @param corrects the version that this one takes the place of
 * @param steps what happened to it
 */
public record LeagueTable(
        UUID id,
        Organisation office,
        String sheetCode,
        ScoreSheet sheet,
        Period period,
        int number,
        Optional<UUID> corrects,
        Instant openedAt,
        Map<Step.Kind, Step> steps) {

    public LeagueTable {
        steps = Map.copyOf(steps);
    }

    /**
     * Something that happened to it, once.
     *
     * @param by the person's unit and name, for the trail's readers
     * @param authority by which it was published, and the number of the approval
     * @param objectionsUntil the last day on which units may object to the preview
     */
    public record Step(
            Kind kind, Instant at, String by, String authority, String approval, Optional<LocalDate> objectionsUntil) {

        public enum Kind {
            CLOSED,
            PUBLISHED,
            /** A later version stands instead. */
            CORRECTED;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public enum State {
        /** Facts are still coming in. */
        OPEN,
        /** Frozen, shown to the units, open for objections. */
        PREVIEW,
        PUBLISHED,
        CORRECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (steps.containsKey(Step.Kind.CORRECTED)) {
            return State.CORRECTED;
        }
        if (steps.containsKey(Step.Kind.PUBLISHED)) {
            return State.PUBLISHED;
        }
        return steps.containsKey(Step.Kind.CLOSED) ? State.PREVIEW : State.OPEN;
    }

    public Optional<Step> step(Step.Kind kind) {
        return Optional.ofNullable(steps.get(kind));
    }

    /** Frozen: nothing in it changes any more. */
    public boolean frozen() {
        return steps.containsKey(Step.Kind.CLOSED);
    }

    public Optional<Instant> closedAt() {
        return step(Step.Kind.CLOSED).map(Step::at);
    }

    public Optional<LocalDate> objectionsUntil() {
        return step(Step.Kind.CLOSED).flatMap(Step::objectionsUntil);
    }

    /** True on the days on which units may object. */
    public boolean openToObjections(LocalDate day) {
        return state() == State.PREVIEW
                && objectionsUntil().filter(last -> !day.isAfter(last)).isPresent();
    }
}
