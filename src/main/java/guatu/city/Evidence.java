package guatu.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record of progress.
 *
 * @param standing neither superseded nor returned
 * @param confirmed by a second person
 */
record Evidence(
        UUID id,
        String kind,
        @Nullable Integer percent,
        @Nullable LocalDate forecast,
        LocalDate occurredOn,
        Instant recordedAt,
        UUID recordedBy,
        @Nullable UUID supersedes,
        boolean standing,
        boolean confirmed) {

    private static final Comparator<Evidence> BY_TIME =
            Comparator.comparing(Evidence::occurredOn).thenComparing(Evidence::recordedAt);

    Evidence confirmedToo() {
        return new Evidence(
                id, kind, percent, forecast, occurredOn, recordedAt, recordedBy, supersedes, standing, true);
    }

    /** The same, recorded a quarter of an hour after another. */
    Evidence recordedAfter(Evidence other) {
        return new Evidence(
                id,
                kind,
                percent,
                forecast,
                occurredOn,
                other.recordedAt().plusSeconds(900),
                recordedBy,
                supersedes,
                standing,
                confirmed);
    }

    /** What an activity's columns repeat from its records; says the same as the product's own rule. */
    record Status(
            int percent,
            Optional<LocalDate> start,
            Optional<LocalDate> finish,
            Optional<LocalDate> forecast,
            boolean verified,
            Optional<LocalDate> firstOccurredOn,
            Optional<LocalDate> lastOccurredOn) {

        static Status of(List<Evidence> all) {
            List<Evidence> standing = all.stream().filter(Evidence::standing).toList();
            Optional<LocalDate> finish = days(standing, "finished").max(Comparator.naturalOrder());
            return new Status(
                    finish.isPresent()
                            ? 100
                            : latest(standing, "percent")
                                    .map(one -> one.percent())
                                    .orElse(0),
                    standing.stream()
                            .filter(one -> !one.kind().equals("forecast"))
                            .map(Evidence::occurredOn)
                            .min(Comparator.naturalOrder()),
                    finish,
                    latest(standing, "forecast").map(one -> one.forecast()),
                    standing.stream().anyMatch(Evidence::confirmed),
                    standing.stream().map(Evidence::occurredOn).min(Comparator.naturalOrder()),
                    standing.stream().map(Evidence::occurredOn).max(Comparator.naturalOrder()));
        }

        boolean done(boolean gate) {
            return finish.isPresent() && (!gate || verified);
        }

        private static Stream<LocalDate> days(List<Evidence> standing, String kind) {
            return standing.stream().filter(one -> one.kind().equals(kind)).map(Evidence::occurredOn);
        }

        private static Optional<Evidence> latest(List<Evidence> standing, String kind) {
            return standing.stream().filter(one -> one.kind().equals(kind)).max(BY_TIME);
        }
    }
}
