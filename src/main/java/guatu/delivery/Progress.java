package guatu.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A progress record. It is never changed; a wrong one is superseded by a new one.
 *
 * @param occurredOn the day that it speaks of
 * @param recordedAt when it was recorded
 * @param supersedes the record that it replaces
 * @param supersededBy the record that replaced it
 * @param confirmation the second person's decision, where it is the finish of a gate and there is one
 */
public record Progress(
        UUID id,
        UUID activityId,
        ProgressStatement statement,
        String note,
        LocalDate occurredOn,
        Instant recordedAt,
        Recorder recordedBy,
        Optional<UUID> supersedes,
        Optional<UUID> supersededBy,
        Optional<Confirmation> confirmation,
        List<EvidenceFile> files) {

    public Progress {
        files = List.copyOf(files);
    }

    /** The same record with its files. */
    public Progress with(List<EvidenceFile> its) {
        return new Progress(
                id,
                activityId,
                statement,
                note,
                occurredOn,
                recordedAt,
                recordedBy,
                supersedes,
                supersededBy,
                confirmation,
                its);
    }

    /** True while no other record has replaced it. */
    public boolean stands() {
        return supersededBy.isEmpty();
    }

    /** It is a finish that stands and nobody has decided on; whether anybody must is the activity's matter. */
    public boolean undecided() {
        return stands() && confirmation.isEmpty() && statement instanceof ProgressStatement.Finished;
    }

    public boolean returned() {
        return confirmation
                .filter(decided -> decided.decision() == Decision.RETURNED)
                .isPresent();
    }

    /** Calendar days from when it happened to when it was recorded. */
    public long daysLate(ZoneId zone) {
        return ChronoUnit.DAYS.between(occurredOn, recordedAt.atZone(zone).toLocalDate());
    }

    /** The account that recorded it. */
    public record Recorder(UUID id, String displayName) {}

    /** What the second person said (复核). */
    public record Confirmation(Decision decision, String note, Instant decidedAt, Recorder decidedBy) {}

    public enum Decision {
        CONFIRMED,
        RETURNED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty when it is neither. */
        public static Optional<Decision> of(String code) {
            return Arrays.stream(values())
                    .filter(decision -> decision.code().equals(code))
                    .findFirst();
        }
    }

    /** @param sm3 of the content (GB/T 32905), 64 hexadecimal digits */
    public record EvidenceFile(UUID id, String name, String mediaType, long sizeBytes, String sm3) {}
}
