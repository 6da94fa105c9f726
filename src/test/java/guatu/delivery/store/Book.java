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
        Optional<Money> money,
        List<Payment> payments) {

    record Task(
            UUID id,
            String name,
            boolean gate,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            int weight,
            @Nullable Instant removedAt) {}

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

    /** @param curve twelve months, or none */
    record Money(BigDecimal amount, List<BigDecimal> curve) {}

    record Payment(
            UUID id,
            BigDecimal amount,
            LocalDate on,
            Instant at,
            @Nullable UUID supersedes) {}
}
