package guatu.delivery.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One initiative with all that was ever written about it, as plain rows. */
record Book(
        UUID id,
        boolean elapsedMonths,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> closedOn,
        Instant createdAt,
        List<Task> tasks,
        List<Note> notes,
        List<Decision> decisions,
        List<Cause> causes,
        List<Money> money,
        List<Payment> payments) {

    record Task(
            UUID id,
            String name,
            boolean gate,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            int weight,
            @Nullable Instant removedAt,
            @Nullable Moved moved) {

        /** As it was planned when that ended. */
        Task then(Instant ended) {
            return moved == null || moved.until().isBefore(ended)
                    ? this
                    : new Task(id, name, gate, moved.start(), moved.finish(), weight, removedAt, moved);
        }

        /** As it was planned first; a day that was not planned then is the one that was planned later. */
        Task first() {
            return moved == null
                    ? this
                    : new Task(
                            id,
                            name,
                            gate,
                            moved.start() == null ? start : moved.start(),
                            moved.finish() == null ? finish : moved.finish(),
                            weight,
                            removedAt,
                            moved);
        }
    }

    /** What was planned before, until when. */
    record Moved(@Nullable LocalDate start, @Nullable LocalDate finish, Instant until) {}

    /** @param task null: it speaks of the initiative as a whole */
    record Note(
            UUID id,
            @Nullable UUID task,
            String kind,
            @Nullable BigDecimal percent,
            @Nullable LocalDate forecast,
            LocalDate on,
            Instant at,
            @Nullable UUID supersedes) {}

    record Decision(UUID note, String decision, Instant at) {}

    record Cause(
            String reason,
            LocalDate from,
            LocalDate until,
            Instant at,
            @Nullable Instant endedAt) {}

    /**
     * A version of the year's plan, the earlier ones first.
     *
     * @param curve twelve months, or none
     * @param since of the whole plan; null: since the initiative was set up
     * @param until null: it stands
     */
    record Money(
            BigDecimal amount,
            List<BigDecimal> curve,
            @Nullable Instant since,
            @Nullable Instant until) {}

    record Payment(
            UUID id,
            BigDecimal amount,
            LocalDate on,
            Instant at,
            @Nullable UUID supersedes) {}
}
