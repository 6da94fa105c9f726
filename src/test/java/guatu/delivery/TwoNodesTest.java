package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.store.LightRelation;
import guatu.delivery.store.UnitTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.Nodes;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** What two nodes of a city do by themselves is done once, and what they keep agrees; each with what happens unguarded. */
@SpringBootTest
@Import(TestZones.class)
class TwoNodesTest {

    private static final LocalDate TOMORROW = TestClock.TODAY.plusDays(1);

    /** Lights are turned over when the test says so. */
    @MockitoBean
    LightsOfTheDay turnOver;

    @Autowired
    ApplicationContext here;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String database;

    TestZone zone;

    @BeforeEach
    void found() {
        zone = zones.found();
        here.getBean(Lights.class).refreshStale(TestClock.TODAY);
    }

    @Test
    void aNewDayIsTurnedOverOnce() {
        zones.initiative(zone.north());
        try (ConfigurableApplicationContext there = Nodes.start(database, WebApplicationType.NONE)) {
            long before = turnedOver();

            CyclicBarrier together = new CyclicBarrier(2);
            atOnce(there, node -> {
                pass(together);
                node.getBean(Lights.class).refreshStale(TOMORROW);
            });

            assertThat(turnedOver()).isEqualTo(before + 1);
        }
    }

    @Test
    void withoutTheLockBothFindTheSameAndDoItTwice() {
        UUID initiative = zones.initiative(zone.north()).id();
        try (ConfigurableApplicationContext there = Nodes.start(database, WebApplicationType.NONE)) {
            long before = turnedOver();

            CyclicBarrier bothHaveFound = new CyclicBarrier(2);
            atOnce(
                    there,
                    node -> node.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                        List<UUID> stale = node.getBean(JdbcClient.class)
                                .sql(
                                        "select initiative_id from initiative_light where evaluated_on < :day and initiative_id = :id")
                                .param("day", TOMORROW)
                                .param("id", initiative)
                                .query(UUID.class)
                                .list();
                        pass(bothHaveFound);
                        node.getBean(Lights.class).refresh(stale);
                    }));

            assertThat(turnedOver()).isEqualTo(before + 2);
        }
    }

    @Test
    void aChangeAtOneNodeIsCountedAtOnceAtTheOtherWhichKeepsCounts() {
        fill(2_100);
        Viewer leader = zones.person(Role.LEADER, zone.root());
        UUID changed = jdbc.sql("select id from initiative where organisation_id = :unit limit 1")
                .param("unit", zone.north().id())
                .query(UUID.class)
                .single();
        try (ConfigurableApplicationContext there = Nodes.start(database, WebApplicationType.NONE)) {
            int kept = reforms(there, leader);

            jdbc.sql("update initiative set kind = 'reform' where id = :id")
                    .param("id", changed)
                    .update();
            assertThat(reforms(there, leader))
                    .as("unless told, it goes on with what it kept")
                    .isEqualTo(kept);

            here.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> here.getBean(UnitTable.class).changed(List.of(changed)));
            assertThat(reforms(there, leader)).isEqualTo(kept + 1);
        }
    }

    private static int reforms(ApplicationContext node, Viewer leader) {
        return node.getBean(StandingTallies.class)
                .of(
                        Asked.everything().kinds(Kind.REFORM).query(),
                        node.getBean(Sights.class).of(leader),
                        AsOf.today(TestClock.TODAY),
                        LightRelation.TODAY)
                .total();
    }

    /** How often lights of the unit were computed. */
    private long turnedOver() {
        return jdbc.sql("select version from unit_version where organisation_id = :unit")
                .param("unit", zone.north().id())
                .query(Long.class)
                .single();
    }

    private void fill(int number) {
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, stage, organisation_id, search_text, han_pairs, created_at, updated_at)
                        select gen_random_uuid(), (select code from organisation where id = :unit) || '-' || n, 'project', '厂房', '', :unit,
                               '', '{}', timestamptz '2026-01-01', timestamptz '2026-01-01'
                        from generate_series(1, :number) n
                        """).param("unit", zone.north().id()).param("number", number).update();
        here.getBean(Lights.class).refreshStale(TestClock.TODAY);
    }

    private void atOnce(ApplicationContext there, Consumer<ApplicationContext> work) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> work.accept(here)),
                        CompletableFuture.runAsync(() -> work.accept(there)))
                .join();
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
