package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.light.Finding;
import guatu.delivery.store.LightTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestZones.class)
class LightsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The test turns lights over itself. */
    @MockitoBean
    LightsOfTheDay turnOver;

    @Autowired
    Lights lights;

    @Autowired
    LightTable table;

    @Autowired
    ProgressBook book;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    TestInitiative initiative;
    Viewer steward;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        steward = zones.person(Role.STEWARD, zone.north());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void sixteenWhoRecordAtOnceLeaveTheLightThatTheRecordsGive() throws Exception {
        List<UUID> activities =
                IntStream.range(10, 26).mapToObj(this::lateActivity).toList();
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            activities.forEach(activity -> crowd.submit(() -> {
                together.await();
                return book.record(steward, activity, new Finished(), Recording.on("2026-02-09"));
            }));
            together.countDown();
        }

        LightReading stored = table.of(initiative.id()).orElseThrow();

        assertThat(stored).isEqualTo(fresh());
        // Only the filing, due on 30 January, is still late.
        assertThat(stored.overdueCount()).isEqualTo(1);
    }

    @Test
    void theLightOfOneIsReadAsItIsKeptAndComputedWhereWhatIsKeptIsOfAnotherDay() {
        AsOf today = AsOf.today(LocalDate.now(clock));
        transaction.executeWithoutResult(status -> lights.refresh(List.of(initiative.id())));

        assertThat(lights.of(initiative.id(), today)).contains(fresh());

        keep("days_late = 77");
        assertThat(lights.of(initiative.id(), today))
                .map(LightReading::daysLate)
                .contains(77);

        keep("rule_version = 'an earlier one'");
        assertThat(lights.of(initiative.id(), today)).contains(fresh());

        transaction.executeWithoutResult(status -> lights.refresh(List.of(initiative.id())));
        keep("days_late = 77, evaluated_on = evaluated_on - 1");
        assertThat(lights.of(initiative.id(), today)).contains(fresh());
    }

    private void keep(String otherwise) {
        jdbc.sql("update initiative_light set " + otherwise + " where initiative_id = ?")
                .param(initiative.id())
                .update();
    }

    private UUID lateActivity(int position) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into activity (id, initiative_id, position, name, kind, planned_finish)
                        values (?, ?, ?, ?, 'activity', date '2026-02-05')
                        """).params(id, initiative.id(), position, "工序" + position).update();
        return id;
    }

    private LightReading fresh() {
        return lights.of(steward, initiative.code(), AsOf.today(LocalDate.now(clock)));
    }

    @Test
    void turningOverPassesByWhatSomebodyIsChangingAndDoesTheRest() throws Exception {
        TestInitiative other = zones.initiative(zone.south());
        CountDownLatch turned = new CountDownLatch(1);
        CountDownLatch locked = new CountDownLatch(1);
        try (ExecutorService recorder = Executors.newSingleThreadExecutor()) {
            var recording = recorder.submit(() -> transaction.execute(status -> {
                book.record(steward, initiative.filing(), new Finished(), Recording.on("2026-02-09"));
                locked.countDown();
                return await(turned);
            }));
            locked.await();
            lights.refreshStale(TestClock.TODAY);
            turned.countDown();
            recording.get();
        }

        assertThat(table.of(other.id())).isPresent();
        assertThat(table.of(initiative.id())).contains(fresh());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aNewDayTurnsLightsOver() {
        lights.refreshStale(TestClock.TODAY);
        assertThat(table.of(initiative.id()).orElseThrow().light()).isEqualTo(Light.RED);
        book.record(steward, initiative.filing(), new Finished(), Recording.on("2026-02-09"));
        book.record(steward, initiative.construction(), new Percent(BigDecimal.TEN), Recording.on("2026-02-09"));
        jdbc.sql("update initiative set owner_id = ? where id = ?")
                .params(steward.id(), initiative.id())
                .update();

        clock.moveTo(LocalDate.of(2026, 4, 1));
        lights.refreshStale(LocalDate.of(2026, 4, 1));

        LightReading turned = table.of(initiative.id()).orElseThrow();
        assertThat(turned.day()).isEqualTo("2026-04-01");
        assertThat(turned.findings()).extracting(Finding::reason).contains("silent");
        assertThat(turned).isEqualTo(fresh());
    }

    @Test
    void aPastDayAsKnownThenNeverChanges() {
        Map<LocalDate, LightReading> then = new LinkedHashMap<>();
        for (int day = 0; day < 40; day += 5) {
            LocalDate today = TestClock.TODAY.plusDays(day);
            clock.moveTo(today);
            UUID activity = initiative.activities().get(day / 5 % 2);
            // Each record speaks of a day before others were made: read as of today, the past changes.
            book.record(
                    steward,
                    activity,
                    new Percent(BigDecimal.valueOf(day)),
                    Recording.on(today.minusDays(12).toString()));
            then.put(today, fresh());
        }

        then.forEach((day, reading) -> assertThat(lights.of(steward, initiative.code(), AsOf.known(day, day, SHANGHAI)))
                .isEqualTo(reading));
        LocalDate first = TestClock.TODAY;
        assertThat(lights.of(steward, initiative.code(), AsOf.day(first, LocalDate.now(clock))))
                .isNotEqualTo(then.get(first));
    }

    @Test
    void aPastDayIsJudgedByTheRuleOfThatDay() {
        new OfficeRule(jdbc, steward).recordLightRule("CN.33.04", LocalDate.of(2026, 2, 9), 20);

        LightReading before =
                lights.of(steward, initiative.code(), AsOf.day(LocalDate.of(2026, 2, 8), TestClock.TODAY));
        clock.moveTo(LocalDate.of(2026, 2, 12));
        LightReading after = fresh();
        new OfficeRule(jdbc, steward).withdrawAll();

        assertThat(before.ruleVersion()).isEqualTo("initiative-light@2020-01-01");
        assertThat(after.ruleVersion()).isEqualTo("initiative-light@2026-02-09~CN.33.04");
        // Thirteen days late: red by the product's rule, amber by the office's.
        assertThat(after.daysLate()).isEqualTo(13);
        assertThat(after.findings().stream().filter(finding -> finding.reason().equals("overdue")))
                .extracting(Finding::light)
                .containsExactly(Light.AMBER);
    }

    @Test
    void aDayBeforeAnyRuleIsRefusedInWords() {
        AsOf longAgo = AsOf.day(LocalDate.of(2019, 12, 31), TestClock.TODAY);

        assertThatThrownBy(() -> lights.of(steward, initiative.code(), longAgo)).isInstanceOf(Refused.class);
    }
}
