package guatu.supervision.whistle;

import guatu.supervision.Unit;
import guatu.supervision.ladder.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A whistle as it stands on a day.
 *
 * @param code what people call it by, {@code WS-2026-0007}
 * @param unit that blew it
 * @param since the first day on which the work was blocked
 * @param cost what the plan engine said when it was blown; empty for a deal, which has no plan
 * @param version counted up by every step, so that two people can't step over each other
 */
public record Whistle(
        UUID id,
        String code,
        Unit unit,
        String unitPath,
        Subject subject,
        BlockedClass blockedClass,
        Pace pace,
        String what,
        LocalDate since,
        Optional<Cost> cost,
        LocalDate raisedOn,
        Instant recordedAt,
        String recordedBy,
        Standing standing,
        int version) {

    /**
     * What is blocked.
     *
     * @param code of the initiative or the deal
     * @param name as it was when the whistle was blown; empty for a deal that is not open to all
     * @param activityName empty unless it is an activity
     */
    public record Subject(
            Kind kind, UUID id, String code, String name, Optional<UUID> activityId, String activityName) {

        /** Where it is shown. */
        public String path() {
            return (kind == Kind.LEAD ? "/promotion/leads/" : "/initiatives/") + code;
        }
    }

    /** What can be blocked. */
    public enum Kind {
        INITIATIVE,
        ACTIVITY,
        LEAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What it costs if the work can't go on before a day.
     *
     * @param until that day
     * @param slipDays by how many days the plan ends later
     * @param promiseDays days of the promise: by how many more days it is broken
     * @param chance in whole percent, with which the promise holds as the plan stands
     * @param trial what the plan engine tried, as the page that tries changes takes it in its address
     */
    public record Cost(
            LocalDate until,
            Optional<LocalDate> promisedOn,
            Optional<LocalDate> finish,
            Optional<LocalDate> heldFinish,
            Optional<Integer> slipDays,
            Optional<Integer> promiseDays,
            Optional<Integer> chance,
            Optional<Integer> heldChance,
            List<String> trial) {

        public Cost {
            trial = List.copyOf(trial);
        }
    }

    public boolean open() {
        return standing.state().open();
    }

    /** Whether its limit has run out by the end of the day. */
    public boolean overdue(LocalDate day) {
        return open() && standing.dueOn().filter(due -> due.isBefore(day)).isPresent();
    }
}
