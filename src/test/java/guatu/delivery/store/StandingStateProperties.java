package guatu.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.store.NaiveStanding.Row;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The standing state that the database computes is the one that a reader of the records would say, whatever they are. */
class StandingStateProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final Instant MORNING = Instant.parse("2026-02-01T01:00:00Z");
    private static final List<String> KINDS =
            List.of("started", "finished", "percent", "percent", "forecast", "note", "withdrawn");

    private final Records records = Records.OPENED;

    @Property(tries = 300)
    void theDatabaseAndTheReaderAgree(@ForAll("histories") List<Step> steps) {
        UUID activity = records.activity();
        List<Row> rows = new ArrayList<>();
        for (Step step : steps) {
            Row row = row(step, rows);
            records.insert(activity, row);
            rows.add(row);
        }

        assertThat(records.recomputed(activity)).isEqualTo(NaiveStanding.of(rows));
    }

    @Property(tries = 50)
    void theOrderOfArrivalDoesNotMatter(@ForAll("histories") List<Step> steps) {
        List<Row> rows = new ArrayList<>();
        steps.forEach(step -> rows.add(row(step, rows)));
        UUID forwards = records.activity();
        rows.forEach(row -> records.insert(forwards, row));
        // What replaces comes after what it replaces; apart from that, backwards.
        UUID backwards = records.activity();
        List<Row> copies = rows.stream()
                .filter(row -> row.supersedes().isEmpty())
                .map(Row::copy)
                .toList();
        copies.reversed().forEach(row -> records.insert(backwards, row));

        assertThat(records.recomputed(backwards)).isEqualTo(NaiveStanding.of(copies));
        assertThat(records.recomputed(forwards)).isEqualTo(NaiveStanding.of(rows));
    }

    private static Row row(Step step, List<Row> before) {
        // A record is replaced at most once: the step picks among those that nobody has replaced.
        List<UUID> standing = before.stream()
                .map(Row::id)
                .filter(id ->
                        before.stream().noneMatch(other -> other.supersedes().equals(Optional.of(id))))
                .toList();
        boolean withdrawal = step.kind().equals("withdrawn");
        Optional<UUID> supersedes = (step.replaces() || withdrawal) && !standing.isEmpty()
                ? Optional.of(standing.get(step.pick() % standing.size()))
                : Optional.empty();
        return new Row(
                Identifiers.next(),
                withdrawal && supersedes.isEmpty() ? "note" : step.kind(),
                BigDecimal.valueOf(step.percent()),
                FIRST.plusDays(step.forecast()),
                FIRST.plusDays(step.day()),
                MORNING.plusSeconds(step.minute() * 60L),
                supersedes,
                step.kind().equals("finished") ? step.decision() : "");
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(30, 60),
                        // Few minutes, so that records of the same instant are met.
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of("", "", "confirmed", "returned"))
                .as(Step::new);
        return step.list().ofMaxSize(14);
    }

    record Step(
            String kind, int percent, int day, int forecast, int minute, boolean replaces, int pick, String decision) {}

    /** The tables of one database that all tries share; each try has an activity of its own. */
    private record Records(JdbcClient jdbc, UUID person, UUID second, UUID initiative) {

        static final Records OPENED = open();

        static Records open() {
            DriverManagerDataSource database =
                    new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres");
            Flyway.configure().dataSource(database).load().migrate();
            // Hundreds of tries over one connection, since a new one takes longer than a try.
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(
                    Objects.requireNonNull(database.getUrl()), "postgres", "postgres", true));
            UUID organisation = Identifiers.next();
            jdbc.sql("insert into organisation (id, code, name, kind, path) values (:id, 'Z', '测试区', 'zone', 'Z')")
                    .param("id", organisation)
                    .update();
            Records records = new Records(jdbc, Identifiers.next(), Identifiers.next(), Identifiers.next());
            for (UUID person : List.of(records.person, records.second)) {
                jdbc.sql("""
                                insert into person (id, username, display_name, organisation_id, password_hash, created_at)
                                values (:id, :username, '经办', :organisation, '', timestamptz '2026-01-01 00:00+08')
                                """)
                        .param("id", person)
                        .param("username", person.equals(records.person) ? "first" : "second")
                        .param("organisation", organisation)
                        .update();
            }
            jdbc.sql("""
                            insert into initiative (id, code, kind, name, organisation_id, search_text, han_pairs, created_at, updated_at)
                            values (:id, 'PRJ-2026-0001', 'project', '测试厂房', :organisation, '', '{}',
                                    timestamptz '2026-01-01 00:00+08', timestamptz '2026-01-01 00:00+08')
                            """)
                    .param("id", records.initiative)
                    .param("organisation", organisation)
                    .update();
            return records;
        }

        UUID activity() {
            UUID id = Identifiers.next();
            jdbc.sql("""
                            insert into activity (id, initiative_id, position, name, kind, gate)
                            select :id, :initiative, coalesce(max(position), 0) + 1, '验收', 'milestone', true
                            from activity where initiative_id = :initiative
                            """).param("id", id).param("initiative", initiative).update();
            return id;
        }

        void insert(UUID activity, Row row) {
            jdbc.sql("""
                            insert into progress (id, initiative_id, activity_id, kind, percent, forecast_finish, occurred_on, recorded_at,
                                                  recorded_by, supersedes, request_key)
                            values (:id, :initiative, :activity, :kind, :percent, :forecast, :day, :at, :person, :supersedes, :key)
                            """)
                    .param("id", row.id())
                    .param("initiative", initiative)
                    .param("activity", activity)
                    .param("kind", row.kind())
                    .param("percent", row.kind().equals("percent") ? row.percent() : null)
                    .param("forecast", row.kind().equals("forecast") ? row.forecast() : null)
                    .param("day", row.day())
                    .param("at", Timestamp.from(row.at()))
                    .param("person", person)
                    .param("supersedes", row.supersedes().orElse(null))
                    .param("key", row.id().toString())
                    .update();
            if (!row.decision().isEmpty()) {
                jdbc.sql("""
                                insert into progress_confirmation (progress_id, decision, decided_at, decided_by, recorded_by)
                                select id, :decision, :at, :second, recorded_by from progress where id = :id
                                """)
                        .param("id", row.id())
                        .param("decision", row.decision())
                        .param("at", Timestamp.from(row.at()))
                        .param("second", second)
                        .update();
            }
        }

        NaiveStanding recomputed(UUID activity) {
            new ActivityStatusTable(jdbc).recompute(activity, AsOf.today(FIRST.plusDays(6)));
            var status = new ActivityTable(jdbc, Clock.systemUTC())
                    .byId(activity)
                    .orElseThrow()
                    .status();
            return new NaiveStanding(
                    status.actualStart(),
                    status.actualFinish(),
                    status.percent().intValueExact(),
                    status.forecastFinish(),
                    status.verified(),
                    status.lastOccurredOn());
        }
    }
}
