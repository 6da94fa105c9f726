package guatu.city;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.store.StandingState;
import guatu.testing.TestZones;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The property gives the test a context, and so a database, of its own. */
@SpringBootTest(properties = "guatu.test=generate-city")
@Import(TestZones.class)
class GenerateCityTest {

    private static final List<String> SIZE = List.of(
            "--initiatives",
            "300",
            "--activities-per-initiative",
            "12",
            "--units",
            "30",
            "--years",
            "3",
            "--password",
            "x");

    @Autowired
    GenerateCity command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void emptyDatabase() {
        jdbc.sql("truncate organisation, person, industry, place, collection, initiative_number cascade")
                .update();
    }

    @Test
    void aCityHasTheSizeThatWasAskedFor() {
        assertThat(command.run(SIZE)).isZero();

        assertThat(count("initiative")).isEqualTo(300);
        assertThat(count("activity")).isEqualTo(3600);
        assertThat(count("organisation where kind <> 'company'")).isEqualTo(30);
        assertThat(count("progress")).isBetween(3_000L, 9_000L);
        assertThat(count("initiative where closed_on is not null")).isPositive();
        assertThat(count("progress where recorded_at > timestamptz '" + clock.instant() + "'"))
                .isZero();
    }

    @Test
    void theStatusOfEveryActivityFollowsFromItsRecords() {
        command.run(SIZE);

        assertThat(jdbc.sql("""
                        select a.id, a.percent, a.actual_start, a.actual_finish, a.forecast_finish, a.verified,
                               s.percent, s.actual_start, s.actual_finish, s.forecast_finish, s.verified
                        from activity a left join (%s) s on s.activity_id = a.id
                        where (a.percent, a.actual_start, a.actual_finish, a.forecast_finish, a.verified, a.first_occurred_on, a.last_occurred_on)
                            is distinct from
                            (coalesce(s.percent, 0), s.actual_start, s.actual_finish, s.forecast_finish,
                             coalesce(s.verified, false), s.first_occurred_on, s.last_occurred_on)
                        """.formatted(StandingState.OF_ACTIVITIES.formatted("")))
                        .param("day", LocalDate.now(clock))
                        .param("known", Timestamp.from(clock.instant()))
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void noActivityBeginsBeforeThoseThatItWaitsForAreDone() {
        command.run(SIZE);

        assertThat(count("""
                        activity_link l join activity p on p.id = l.predecessor_id join activity s on s.id = l.successor_id
                        where s.actual_start is not null and (p.actual_finish is null or s.actual_start < p.actual_finish)
                           or s.planned_start < p.planned_finish
                        """)).isZero();
    }

    @Test
    void theSameSeedDrawsTheSameCity() {
        command.run(SIZE);
        List<String> first = fingerprint();
        emptyDatabase();
        command.run(SIZE);

        assertThat(fingerprint()).isEqualTo(first).hasSize(300);
    }

    @Test
    void aDatabaseThatIsInUseIsLeftAlone() {
        command.run(SIZE);

        assertThat(command.run(SIZE)).isEqualTo(2);
        assertThat(count("initiative")).isEqualTo(300);
    }

    @Test
    void anUnknownOrSenselessOptionIsRefused() {
        assertThat(command.run(List.of("--initiativs", "5"))).isEqualTo(2);
        assertThat(command.run(List.of("--initiatives", "many"))).isEqualTo(2);
        assertThat(command.run(List.of("--units"))).isEqualTo(2);
        assertThat(count("organisation")).isZero();
    }

    private List<String> fingerprint() {
        return jdbc.sql("""
                        select i.id || i.code || i.name || (select count(*) || coalesce(string_agg(p.id::text, ',' order by p.id), '')
                                                            from progress p where p.initiative_id = i.id) as print
                        from initiative i order by i.id
                        """).query(String.class).list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
