package guatu.delivery.store;

import guatu.shell.Identifiers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The standing state as a person would read it off the records, one rule after the other. */
record NaiveStanding(
        Optional<LocalDate> start,
        Optional<LocalDate> finish,
        int percent,
        Optional<LocalDate> forecast,
        boolean verified,
        Optional<LocalDate> last) {

    private static final Comparator<Row> LATEST_LAST = Comparator.comparing(Row::day)
            .thenComparing(Row::at)
            .thenComparing(row -> row.id().toString());

    /** @param decision confirmed, returned, or nothing */
    record Row(
            UUID id,
            String kind,
            BigDecimal percent,
            LocalDate forecast,
            LocalDate day,
            Instant at,
            Optional<UUID> supersedes,
            String decision) {

        Row copy() {
            return new Row(Identifiers.next(), kind, percent, forecast, day, at, supersedes, decision);
        }

        boolean is(String other) {
            return kind.equals(other);
        }

        boolean showsWork() {
            return is("started") || is("finished") || (is("percent") && percent.signum() > 0);
        }
    }

    static NaiveStanding of(List<Row> all) {
        List<Row> standing = all.stream()
                .filter(row ->
                        all.stream().noneMatch(other -> other.supersedes().equals(Optional.of(row.id()))))
                .filter(row -> !row.is("withdrawn") && !row.decision().equals("returned"))
                .sorted(LATEST_LAST)
                .toList();
        Predicate<Row> confirmed = row -> row.is("finished") && row.decision().equals("confirmed");
        boolean verified = standing.stream().anyMatch(confirmed);
        Predicate<Row> counts = verified ? confirmed : row -> row.is("finished");
        Optional<LocalDate> finish =
                standing.stream().filter(counts).map(Row::day).max(Comparator.naturalOrder());
        return new NaiveStanding(
                standing.stream().filter(Row::showsWork).map(Row::day).min(Comparator.naturalOrder()),
                finish,
                finish.isPresent()
                        ? 100
                        : latest(standing, "percent")
                                .map(row -> row.percent().intValueExact())
                                .orElse(0),
                latest(standing, "forecast").map(Row::forecast),
                verified,
                standing.stream().map(Row::day).max(Comparator.naturalOrder()));
    }

    private static Optional<Row> latest(List<Row> standing, String kind) {
        return standing.stream().filter(row -> row.is(kind)).reduce((before, after) -> after);
    }
}
