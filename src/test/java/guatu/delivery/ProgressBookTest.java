package guatu.delivery;

import static guatu.delivery.Recording.keyed;
import static guatu.delivery.Recording.note;
import static guatu.delivery.Recording.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Activity.Status;
import guatu.delivery.ProgressBook.Details;
import guatu.delivery.ProgressBook.Recorded;
import guatu.delivery.ProgressStatement.Claim;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Note;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.ProgressStatement.Started;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class ProgressBookTest {

    @Autowired
    ProgressBook book;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    TestInitiative initiative;
    Viewer steward;

    @BeforeEach
    void found() {
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        steward = zones.person(Role.STEWARD, zone.north());
    }

    @Test
    void aStartIsTheActivitysAndTheInitiatives() {
        record(new Started(), on("2026-02-03"));

        assertThat(status().actualStart()).contains(LocalDate.parse("2026-02-03"));
        assertThat(status().actualFinish()).isEmpty();
        assertThat(startedOn()).isEqualTo(LocalDate.parse("2026-02-03"));
    }

    @Test
    void aFinishMakesItAHundredPercentAndStarted() {
        record(new Finished(), on("2026-02-09"));

        Status status = status();
        assertThat(status.actualFinish()).contains(LocalDate.parse("2026-02-09"));
        assertThat(status.actualStart()).contains(LocalDate.parse("2026-02-09"));
        assertThat(status.percent()).isEqualByComparingTo("100");
    }

    @Test
    void whatHappenedLaterCountsWhicheverWasRecordedFirst() {
        record(new Percent(BigDecimal.valueOf(40)), on("2026-02-08"));
        record(new Percent(BigDecimal.valueOf(10)), on("2026-02-04"));
        record(new Forecast(LocalDate.parse("2026-11-20")), on("2026-02-08"));
        record(new Forecast(LocalDate.parse("2026-10-20")), on("2026-02-01"));
        record(new Started(), on("2026-02-06"));

        Status status = status();
        assertThat(status.percent()).isEqualByComparingTo("40");
        assertThat(status.forecastFinish()).contains(LocalDate.parse("2026-11-20"));
        assertThat(status.actualStart()).contains(LocalDate.parse("2026-02-04"));
        assertThat(status.lastOccurredOn()).contains(LocalDate.parse("2026-02-08"));
    }

    @Test
    void aNoteSaysSomethingAndChangesNothingElse() {
        record(new Note(), note("2026-02-07", "桩基检测已约"));

        assertThat(status().actualStart()).isEmpty();
        assertThat(status().lastOccurredOn()).contains(LocalDate.parse("2026-02-07"));
        assertRefused("delivery.progress.refused.emptyNote", new Note(), on("2026-02-07"));
    }

    @Test
    void lateRecordingShows() {
        Recorded recorded = record(new Started(), on("2026-01-30"));

        assertThat(book.find(steward, recorded.progressId()).daysLate(ZoneId.of("Asia/Shanghai")))
                .isEqualTo(11);
    }

    @Test
    void whatHasNotHappenedIsRefused() {
        assertRefused("delivery.progress.refused.future", new Started(), on("2026-02-11"));
        assertRefused("delivery.progress.refused.noteLength", "字".repeat(4001));
        assertThatThrownBy(() -> new Percent(BigDecimal.valueOf(101))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Percent(BigDecimal.valueOf(-1))).isInstanceOf(Refused.class);
    }

    @Test
    void sendingTwiceRecordsOnceAndAnswersTheSame() {
        Recorded first = record(new Started(), keyed("2026-02-03", "key"));
        Recorded second = record(new Started(), keyed("2026-02-03", "key"));

        assertThat(second.progressId()).isEqualTo(first.progressId());
        assertThat(second.repeated()).isTrue();
        assertThat(records()).isEqualTo(1);
        assertThat(auditEntries()).isEqualTo(1);
    }

    @Test
    void aKeyThatStandsForSomethingElseIsRefused() {
        record(new Started(), keyed("2026-02-03", "key"));

        assertRefused("delivery.progress.refused.keyUsed", new Finished(), keyed("2026-02-03", "key"));
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void theFileIsKeptWithItsRecord() {
        Recorded recorded = record(new Started(), Recording.proven("2026-02-03"));

        assertThat(book.find(steward, recorded.progressId()).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("验收意见.pdf"))
                .satisfies(file -> assertThat(file.sm3()).hasSize(64));
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        Details details = new Details(
                LocalDate.parse("2026-02-03"),
                "",
                List.of(Recording.pdf(), Recording.file("安装.pdf", new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4, 0})),
                "files");

        assertRefused("delivery.evidence.refused.type", new Started(), details);
        assertThat(records()).isZero();
        assertThat(auditEntries()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleRecordsWhenItMayAndOnlyInItsUnit(Role role) {
        Viewer person = zones.person(role, zone.north());
        Viewer stranger = zones.person(role, zone.south());
        boolean may = role.permissions().contains(guatu.directory.Permission.RECORD);

        if (may) {
            assertThat(book.record(person, initiative.construction(), new Started(), on("2026-02-03"))
                            .repeated())
                    .isFalse();
        } else {
            assertThatThrownBy(() -> book.record(person, initiative.construction(), new Started(), on("2026-02-03")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("delivery.refused.permission");
        }
        assertThatThrownBy(() -> book.record(stranger, initiative.construction(), new Started(), on("2026-02-03")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aJointUnitRecordsToo() {
        jdbc.sql(
                        "insert into initiative_joint_unit (initiative_id, organisation_id) values (:initiative, :organisation)")
                .param("initiative", initiative.id())
                .param("organisation", zone.south().id())
                .update();

        recordFrom(zone.south());
    }

    @Test
    void theActivitysOwnUnitRecordsToo() {
        jdbc.sql("update activity set organisation_id = :organisation where id = :activity")
                .param("organisation", zone.south().id())
                .param("activity", initiative.construction())
                .update();

        recordFrom(zone.south());
        Viewer officer = zones.person(Role.UNIT_OFFICER, zone.south());
        assertThatThrownBy(() -> book.record(officer, initiative.filing(), new Started(), on("2026-02-03")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theUnitAboveRecordsToo() {
        recordFrom(zone.root());
    }

    private void recordFrom(Organisation organisation) {
        Viewer officer = zones.person(Role.UNIT_OFFICER, organisation);
        book.record(officer, initiative.construction(), new Started(), on("2026-02-03"));
        assertThat(status().actualStart()).contains(LocalDate.parse("2026-02-03"));
    }

    private Recorded record(Claim claim, Details details) {
        return book.record(steward, initiative.construction(), claim, details);
    }

    private void assertRefused(String key, Claim claim, Details details) {
        assertThatThrownBy(() -> record(claim, details))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private void assertRefused(String key, String note) {
        assertThatThrownBy(() -> note("2026-02-03", note))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private Status status() {
        return book.target(zones.person(Role.VIEWER, zone.root()), initiative.construction())
                .activity()
                .status();
    }

    private @org.jspecify.annotations.Nullable LocalDate startedOn() {
        return jdbc.sql("select started_on from initiative where id = :id")
                .param("id", initiative.id())
                .query(LocalDate.class)
                .single();
    }

    private long records() {
        return count("select count(*) from progress where activity_id = :id", initiative.construction());
    }

    private long auditEntries() {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :code")
                .param("code", initiative.code())
                .query(Long.class)
                .single();
    }

    private long count(String sql, UUID id) {
        return Optional.ofNullable(
                        jdbc.sql(sql).param("id", id).query(Long.class).single())
                .orElse(0L);
    }
}
