package guatu.supervision.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.appraisal.CountedRecord;
import guatu.delivery.appraisal.CountedRecords;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.LeagueTable.State;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.scoring.Standing;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class LeagueTest {

    private static final String SHEET = "score-sheet-departments";
    private static final String JANUARY = "2026-01";
    private static final LocalDate AFTER_THE_WINDOW = LocalDate.of(2026, 3, 2);

    @Autowired
    LeagueTables tables;

    @Autowired
    LeagueRecords records;

    @Autowired
    LeagueKeeping keeping;

    @Autowired
    LeagueClosing closing;

    @Autowired
    LeagueObjections objections;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Organisation west;
    Viewer supervision;
    Viewer north;
    TestInitiative kept;
    TestInitiative missed;
    PastWork past;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        west = zones.organisation(zone.root().code() + "-W", "西片", zone.root());
        supervision = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        north = zones.person(Role.UNIT_OFFICER, zone.north());
        kept = zones.initiative(zone.north());
        missed = zones.initiative(zone.south());
        past = new PastWork(jdbc, clock.getZone(), north.id());
        past.hasStood(LocalDate.of(2026, 1, 1), kept, missed);
        past.finish(kept.id(), kept.filing(), LocalDate.of(2026, 1, 28), LocalDate.of(2026, 1, 28));
    }

    @Test
    void whatRecordsTellIsCountedAndTheRestIsStatedWithItsSource() {
        UUID id = open();
        state(id, zone.south(), "reports", "missing", "1", "督查室统计");

        Reckoned trial = tables.reckoned(supervision, id);

        assertThat(trial.trial()).isTrue();
        assertThat(trial.standings().getFirst().unit()).isEqualTo(zone.north().id());
        assertThat(points(trial, zone.north(), "nodes-on-time")).isEqualByComparingTo("30");
        assertThat(points(trial, zone.south(), "nodes-on-time")).isEqualByComparingTo("0");
        assertThat(points(trial, zone.south(), "reports")).isEqualByComparingTo("9");
        assertThat(standing(trial, west).compared()).isFalse();
    }

    @Test
    void aPointOpensTheVeryRecordsThatWereCounted() {
        UUID id = open();

        CountedRecords ofNorth = records(supervision, id, zone.north());
        CountedRecords ofSouth = records(supervision, id, zone.south());

        assertThat(ofNorth.shown())
                .extracting(
                        CountedRecord::initiativeCode,
                        CountedRecord::what,
                        one -> one.part().intValue())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kept.code(), "备案", 1));
        assertThat(ofSouth.shown()).extracting(one -> one.part().intValue()).containsExactly(0);
    }

    @Test
    void whoMayNotSeeAnInitiativeSeesOnlyThatThereIsARecord() {
        UUID id = open();
        closing.close(supervision, id);

        CountedRecords ofSouth = records(north, id, zone.south());

        assertThat(ofSouth.shown()).isEmpty();
        assertThat(ofSouth.all()).isEqualTo(1);
    }

    @Test
    void aDateMovedLaterDoesNotSaveTheMilestoneItIsMeasuredByTheFirstOne() {
        UUID id = open();
        jdbc.sql("""
                        insert into activity_before (activity_id, until_at, initiative_id, name, kind, gate, stage, weight,
                                                     duration_working_days, planned_start, planned_finish, source, calendar, category)
                        select id, timestamptz '2026-01-20 10:00+08', initiative_id, name, kind, gate, stage, weight,
                               duration_working_days, planned_start, planned_finish, source, calendar, category
                        from activity where id = :id
                        """).param("id", missed.filing()).update();
        jdbc.sql("update activity set planned_finish = date '2026-03-30' where id = :id")
                .param("id", missed.filing())
                .update();

        CountedRecord record = records(supervision, id, zone.south()).shown().getFirst();

        assertThat(record.day()).contains(LocalDate.of(2026, 1, 30));
        assertThat(record.part()).isZero();
    }

    @Test
    void anOpenTableIsSeenByThoseWhoKeepItAndAPreviewByItsUnitsAndByNobodyElse() {
        UUID id = open();
        Viewer elsewhere = zones.person(Role.SUPERVISION_OFFICE, zones.found().root());
        notFound(() -> tables.find(north, id));

        closing.close(supervision, id);

        assertThat(tables.find(north, id).state()).isEqualTo(State.PREVIEW);
        notFound(() -> tables.find(elsewhere, id));
        assertThat(tables.list(elsewhere)).isEmpty();
        refused("league.refused.permission", () -> closing.correct(north, id));
    }

    @Test
    void aPeriodThatRunsIsNotFrozen() {
        UUID id = keeping.open(supervision, zone.root().code(), SHEET, "2026-02");

        refused("league.refused.running", () -> closing.close(supervision, id));
    }

    @Test
    void whatIsRecordedAfterTheCloseChangesNothingThatWasFrozen() {
        UUID id = open();
        closing.close(supervision, id);
        List<Standing> before = tables.reckoned(supervision, id).standings();
        clock.moveTo(LocalDate.of(2026, 2, 11));
        past.finish(missed.id(), missed.filing(), LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 11));

        assertThat(tables.reckoned(supervision, id).standings()).isEqualTo(before);
        assertThat(records(supervision, id, zone.south()).shown())
                .extracting(one -> one.part().intValue())
                .containsExactly(0);
        refused("league.refused.frozen", () -> state(id, zone.south(), "reports", "missing", "1", "督查室统计"));
    }

    @Test
    void frozenFactsGiveTheSamePointsAgain() {
        UUID id = open();
        Reckoned trial = tables.reckoned(supervision, id);
        closing.close(supervision, id);

        assertThat(tables.reckoned(supervision, id).standings()).isEqualTo(trial.standings());
        assertThat(tables.reckoned(supervision, id).inputs()).isEqualTo(trial.inputs());
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatWasFrozenOrPublished() {
        UUID id = open();
        closing.close(supervision, id);
        refusedByTheDatabase("update league_input set content = '{}' where table_id = :id", id);
        refusedByTheDatabase("delete from league_input where table_id = :id", id);

        clock.moveTo(AFTER_THE_WINDOW);
        closing.publish(supervision, id, "区委办公室", "〔2026〕3号");

        refusedByTheDatabase("update league_standing set total = 100 where table_id = :id", id);
        refusedByTheDatabase("update league_standing set place = 1 where table_id = :id", id);
        refusedByTheDatabase("delete from league_standing where table_id = :id", id);
    }

    @Test
    void itIsPublishedAfterTheWindowWithAuthorityAndOnlyOnce() {
        UUID id = open();
        refused("league.refused.notPreviewed", () -> closing.publish(supervision, id, "区委", "1号"));
        closing.close(supervision, id);
        refused("league.refused.frozen", () -> closing.close(supervision, id));
        refused("league.refused.window", () -> closing.publish(supervision, id, "区委", "1号"));
        clock.moveTo(AFTER_THE_WINDOW);
        refused("league.refused.approval", () -> closing.publish(supervision, id, "区委", " "));

        closing.publish(supervision, id, "区委", "1号");

        assertThat(tables.find(north, id).state()).isEqualTo(State.PUBLISHED);
        refused("league.refused.notPreviewed", () -> closing.publish(supervision, id, "区委", "1号"));
    }

    /** Five working days from 10 February 2026, over the spring festival and its make-up days. */
    @Test
    void theWindowCountsWorkingDaysAcrossTheSpringFestival() {
        UUID id = open();
        closing.close(supervision, id);

        assertThat(tables.find(supervision, id).objectionsUntil()).contains(LocalDate.of(2026, 2, 24));
    }

    @Test
    void aUnitObjectsAndAnUpheldObjectionIsPutRightInANewVersion() {
        UUID id = open();
        state(id, zone.north(), "reports", "missing", "2", "督查室统计");
        closing.close(supervision, id);
        UUID key = Identifiers.next();
        objections.raise(north, id, key, zone.north().code(), "reports", "一月已报送，附回执");
        objections.raise(north, id, key, zone.north().code(), "reports", "一月已报送，附回执");
        assertThat(tables.objections(supervision, id)).hasSize(1);
        clock.moveTo(AFTER_THE_WINDOW);
        refused("league.refused.undecided", () -> closing.publish(supervision, id, "区委", "1号"));
        objections.decide(supervision, id, key, true, "回执属实");
        refused("league.refused.decided", () -> objections.decide(supervision, id, key, false, "再想想"));
        refused("league.refused.upheld", () -> closing.publish(supervision, id, "区委", "1号"));

        UUID next = closing.correct(supervision, id);
        refused("league.refused.opened", () -> closing.correct(supervision, id));
        state(next, zone.north(), "reports", "missing", "0", "回执");
        closing.close(supervision, next);
        clock.moveTo(LocalDate.of(2026, 3, 20));
        closing.publish(supervision, next, "区委", "2号");

        assertThat(points(tables.reckoned(north, id), zone.north(), "reports")).isEqualByComparingTo("8");
        assertThat(points(tables.reckoned(north, next), zone.north(), "reports"))
                .isEqualByComparingTo("10");
        assertThat(tables.find(north, id).state()).isEqualTo(State.CORRECTED);
        assertThat(tables.find(north, next).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void nobodyObjectsForAnotherUnitOrAfterTheWindow() {
        UUID id = open();
        closing.close(supervision, id);
        refused(
                "league.refused.notYours",
                () -> objections.raise(
                        north, id, Identifiers.next(), zone.south().code(), "", "不对"));
        clock.moveTo(AFTER_THE_WINDOW);

        refused(
                "league.refused.objectionsOver",
                () -> objections.raise(
                        north, id, Identifiers.next(), zone.north().code(), "", "不对"));
    }

    @Test
    void aUnitUnderForceMajeureHasNoPlaceAndItsReasonIsSaid() {
        UUID id = open();
        keeping.exclude(supervision, id, zone.north().code(), "台风受灾");

        Standing excluded = standing(tables.reckoned(supervision, id), zone.north());

        assertThat(excluded.excluded()).isEqualTo("台风受灾");
        assertThat(excluded.place()).isZero();
        keeping.include(supervision, id, zone.north().code());
        assertThat(standing(tables.reckoned(supervision, id), zone.north()).excluded())
                .isEmpty();
    }

    @Test
    void townsAndDepartmentsAreNeverInOneTable() {
        Organisation street = zones.organisation(zone.root().code() + "-T", "城南街道", zone.root());
        jdbc.sql("update organisation set kind = 'street' where id = :id")
                .param("id", street.id())
                .update();

        UUID departments = open();
        UUID towns = keeping.open(supervision, zone.root().code(), "score-sheet-towns", JANUARY);

        assertThat(tables.reckoned(supervision, departments).units())
                .extracting(ComparedUnit::code)
                .containsExactlyInAnyOrder(zone.north().code(), zone.south().code(), west.code());
        assertThat(tables.reckoned(supervision, towns).units())
                .extracting(ComparedUnit::code)
                .containsExactly(street.code());
    }

    @Test
    void onePeriodHasOneTablePerSheet() {
        open();

        refused("league.refused.opened", this::open);
        refused(
                "league.refused.period",
                () -> keeping.open(supervision, zone.root().code(), SHEET, "一季度"));
        refused("league.refused.office", () -> keeping.open(north, zone.root().code(), SHEET, JANUARY));
    }

    private CountedRecords records(Viewer viewer, UUID id, Organisation unit) {
        return records.of(viewer, id, unit.code(), "nodes-on-time").records();
    }

    private UUID open() {
        return keeping.open(supervision, zone.root().code(), SHEET, JANUARY);
    }

    private void state(UUID id, Organisation unit, String indicator, String part, String value, String source) {
        keeping.state(
                supervision,
                id,
                Identifiers.next(),
                unit.code(),
                new Stated(indicator, part, new BigDecimal(value), Optional.empty(), source));
    }

    private static Standing standing(Reckoned reckoned, Organisation unit) {
        return reckoned.standing(unit.id()).orElseThrow();
    }

    private static BigDecimal points(Reckoned reckoned, Organisation unit, String indicator) {
        return standing(reckoned, unit).scores().stream()
                .filter(score -> score.indicator().equals(indicator))
                .flatMap(score -> score.points().value().stream())
                .findFirst()
                .orElseThrow();
    }

    private void refusedByTheDatabase(String sql, UUID id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void notFound(ThrowingCallable look) {
        assertThatThrownBy(look).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
