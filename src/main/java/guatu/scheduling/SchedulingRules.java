package guatu.scheduling;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a schedule is reckoned where practice differs.
 *
 * @param dataDate the moment up to which progress was recorded: nothing that is left is done before it
 * @param start what the start of the plan holds back
 * @param nearCritical an activity that has no more float than this above a critical one is near-critical
 */
public record SchedulingRules(
        Optional<LocalDateTime> dataDate,
        ProgressRule progress,
        ConstraintRule constraints,
        StartRule start,
        Span nearCritical) {

    /** What holds for an activity that started before its predecessors let it (out of sequence). */
    public enum ProgressRule {
        /** What is left of it waits for its predecessors. */
        RETAINED_LOGIC,
        /** What is left of it goes on from the data date; its predecessors hold it no more. */
        PROGRESS_OVERRIDE,
        /** It runs for its duration from its actual start, whatever the data date: Microsoft Project's way. */
        UNINTERRUPTED
    }

    /** What holds where a date constraint and a link contradict each other. */
    public enum ConstraintRule {
        /** Early dates follow the links; a constraint that can't be kept shows as negative float. */
        LINKS_FIRST,
        /** The activity is planned at its constraint, before its predecessors let it: Microsoft Project's way. */
        CONSTRAINTS_FIRST
    }

    /** What the start of the plan holds back. */
    public enum StartRule {
        /** Nothing is done before it. */
        NOTHING_BEFORE,
        /** It places what neither a link nor a date does; a lead or an earlier date may go before it: Microsoft Project's way. */
        UNLESS_PLACED
    }

    /** Retained logic, links first, no data date, nothing near-critical. */
    public static SchedulingRules standard() {
        return new SchedulingRules(
                Optional.empty(),
                ProgressRule.RETAINED_LOGIC,
                ConstraintRule.LINKS_FIRST,
                StartRule.NOTHING_BEFORE,
                Span.ZERO);
    }

    /** As Microsoft Project schedules by default. */
    public static SchedulingRules microsoftProject() {
        return standard()
                .with(ProgressRule.UNINTERRUPTED)
                .with(ConstraintRule.CONSTRAINTS_FIRST)
                .with(StartRule.UNLESS_PLACED);
    }

    public SchedulingRules asOf(LocalDateTime newDataDate) {
        return new SchedulingRules(Optional.of(newDataDate), progress, constraints, start, nearCritical);
    }

    public SchedulingRules with(ProgressRule newProgress) {
        return new SchedulingRules(dataDate, newProgress, constraints, start, nearCritical);
    }

    public SchedulingRules with(ConstraintRule newConstraints) {
        return new SchedulingRules(dataDate, progress, newConstraints, start, nearCritical);
    }

    public SchedulingRules with(StartRule newStart) {
        return new SchedulingRules(dataDate, progress, constraints, newStart, nearCritical);
    }

    public SchedulingRules nearCriticalWithin(Span newNearCritical) {
        return new SchedulingRules(dataDate, progress, constraints, start, newNearCritical);
    }
}
