package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.ProgressBook.Details;
import guatu.delivery.ProgressStatement.Claim;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.ProgressStatement.Started;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class TwoAtOnceTest {

    @Autowired
    ProgressBook book;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneKeySentBySixteenAtOnceRecordsOnceAndAnswersAllAlike() throws Exception {
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());

        List<Callable<UUID>> sends = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            sends.add(() -> book.record(
                            steward, initiative.filing(), new Started(), Recording.keyed("2026-02-03", "once"))
                    .progressId());
        }
        Set<UUID> answers = new HashSet<>(atOnce(sends));

        assertThat(answers).hasSize(1);
        assertThat(records(initiative)).isEqualTo(1);
    }

    @Test
    void thirtyTwoWhoRecordAtOnceLoseNothing() throws Exception {
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());

        List<Callable<UUID>> sends = new ArrayList<>();
        for (int number = 0; number < 32; number++) {
            Viewer person = zones.person(Role.UNIT_OFFICER, zone.north());
            Claim claim = new Percent(BigDecimal.valueOf(number + 1));
            // Each of the first ten days of February three or four times; the tenth wins by time of recording.
            Details details = Recording.on("2026-02-%02d".formatted(number % 10 + 1));
            UUID activity = number % 2 == 0 ? initiative.filing() : initiative.construction();
            sends.add(() -> book.record(person, activity, claim, details).progressId());
        }
        atOnce(sends);

        assertThat(records(initiative)).isEqualTo(32);
        assertThat(jdbc.sql("""
                        select a.percent = (select p.percent from progress p where p.activity_id = a.id
                                            order by p.occurred_on desc, p.recorded_at desc, p.id desc limit 1)
                               and a.actual_start = (select min(p.occurred_on) from progress p where p.activity_id = a.id)
                        from activity a where a.initiative_id = :initiative and a.last_occurred_on is not null
                        """)
                        .param("initiative", initiative.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true);
        assertThat(jdbc.sql("select started_on = date '2026-02-01' from initiative where id = :initiative")
                        .param("initiative", initiative.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private long records(TestInitiative initiative) {
        return jdbc.sql("select count(*) from progress where initiative_id = :initiative")
                .param("initiative", initiative.id())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> sends) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(sends.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> send : sends) {
                futures.add(crowd.submit(() -> {
                    start.await();
                    return send.call();
                }));
            }
            start.countDown();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
        }
        return answers;
    }
}
