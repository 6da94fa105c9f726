package guatu.delivery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Activity;
import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.ApprovalSheet.Line;
import guatu.delivery.approval.ApprovalSheet.Stand;
import guatu.delivery.approval.ApprovalSheet.Timer;
import guatu.delivery.planning.SettingUp;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.parallel.ApprovalClock.Reading;
import guatu.scheduling.parallel.Validity.State;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class ApprovalsTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    SettingUp settingUp;

    @Autowired
    Approvals approvals;

    @Autowired
    ZoneAssessments assessments;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer steward;
    String code;

    @BeforeEach
    void setUp() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        code = settingUp.setUp(steward, ApprovalProject.from("template-verified-project", zone.north()));
    }

    @Test
    void whatIsReviewedFirstHasTwoActivitiesScheduledBackwardsFromThePromise() {
        Dossier dossier = dossier();
        Activity review = activity("建设用地规划许可证：审查");
        Activity permit = activity("建设用地规划许可证");

        assertThat(permit.gate()).isTrue();
        assertThat(review.gate()).isFalse();
        assertThat(review.plan().finish().orElseThrow())
                .isBefore(permit.plan().start().orElseThrow());
        assertThat(dossier.links())
                .filteredOn(link -> link.successorId().equals(permit.id())
                        && link.groundCode().equals("legal"))
                .extracting(link ->
                        dossier.activitiesById().get(link.predecessorId()).name())
                .containsExactlyInAnyOrder("项目核准", "签订土地出让合同（拿地）");
        assertThat(activity("投产").plan().finish()).contains(ApprovalProject.PROMISED);
    }

    @Test
    void unifiedAcceptanceStartsTheClocksOfItsWholeStage() {
        record("环境影响报告表审批", Kind.ACCEPTED, MONDAY, "");

        assertThat(line("环境影响报告表审批").startedOn()).contains(MONDAY);
        assertThat(line("水土保持方案审批").startedOn()).contains(MONDAY);
        assertThat(line("提出规划条件").startedOn()).isEmpty();
        assertThat(line("环境影响报告表审批").readings()).extracting(Reading::daysUsed).containsExactly(8, 6, 6);
    }

    @Test
    void daysOfExpertReviewAreNotCountedAndAWrongStopIsWithdrawn() {
        record("水土保持方案审批", Kind.ACCEPTED, MONDAY, "");
        record("水土保持方案审批", Kind.STOPPED, MONDAY.plusDays(2), "expert_review");
        assertThat(line("水土保持方案审批").stand()).isEqualTo(Stand.STANDING);
        record("水土保持方案审批", Kind.RESUMED, MONDAY.plusDays(4), "");

        Line line = line("水土保持方案审批");
        assertThat(line.stand()).isEqualTo(Stand.RUNNING);
        assertThat(line.readings().getFirst().daysUsed()).isEqualTo(3);

        line.records().stream()
                .filter(record -> record.kind() != Kind.ACCEPTED)
                .forEach(record -> approvals.withdraw(steward, code, record.id()));

        assertThat(line("水土保持方案审批").readings().getFirst().daysUsed()).isEqualTo(6);
    }

    @Test
    void theNextAgencysClockStartsWithTheWrittenCompletionBeforeIt() {
        finish("项目核准", MONDAY);
        assertThat(line("建设用地规划许可证").stand()).isEqualTo(Stand.WAITING);

        finish("签订土地出让合同（拿地）", MONDAY.plusDays(3));

        assertThat(line("建设用地规划许可证").startedOn()).contains(MONDAY.plusDays(3));
        refused("approval.refused.predecessor", () -> record("建设用地规划许可证", Kind.ACCEPTED, MONDAY, ""));
    }

    @Test
    void aWorkPermitThatIsNotUsedWarnsAndMayBeExtendedAsTheLawSays() {
        LocalDate granted = TODAY.minusMonths(3).plusDays(10);
        finish("施工许可证", granted);
        assertThat(timer("work_permit").reading().orElseThrow().state()).isEqualTo(State.ENDS_SOON);

        refused("approval.refused.extension", () -> record("施工许可证", Kind.EXTENDED, granted.plusMonths(7), "延期决定"));
        record("施工许可证", Kind.EXTENDED, granted.plusMonths(6), "延期决定");

        assertThat(timer("work_permit").reading().orElseThrow().state()).isEqualTo(State.VALID);
        finish("开工", TODAY);
        assertThat(timer("work_permit").reading().orElseThrow().state()).isEqualTo(State.USED);
    }

    @Test
    void idleLandIsCountedFromTheAgreedStartAndAsksForItWhereItIsMissing() {
        finish("签订土地出让合同（拿地）", TODAY.minusYears(2));
        assertThat(timer("idle_fee").warns()).isTrue();
        assertThat(timer("idle_fee").from()).isEmpty();

        record("签订土地出让合同（拿地）", Kind.AGREED_START, TODAY.minusMonths(13), "出让合同");

        assertThat(timer("idle_fee").reading().orElseThrow().state()).isEqualTo(State.ENDED);
        assertThat(timer("idle_recovery").reading().orElseThrow().state()).isEqualTo(State.VALID);
    }

    @Test
    void aPastDayKnowsNothingOfWhatWasRecordedLater() {
        clock.moveTo(TODAY.minusDays(1));
        AsOf yesterday = AsOf.known(TODAY.minusDays(1), TODAY.minusDays(1), clock.getZone());
        clock.moveTo(TODAY);
        record("环境影响报告表审批", Kind.ACCEPTED, MONDAY, "");

        assertThat(approvals.of(steward, code, yesterday).lines())
                .allSatisfy(line -> assertThat(line.startedOn()).isEmpty());
    }

    @Test
    void whatContradictsTheRecordsIsRefused() {
        refused("approval.refused.notRunning", () -> record("水土保持方案审批", Kind.STOPPED, MONDAY, "hearing"));
        refused("approval.refused.notStanding", () -> record("水土保持方案审批", Kind.RESUMED, MONDAY, ""));
        refused("approval.refused.future", () -> record("水土保持方案审批", Kind.ACCEPTED, TODAY.plusDays(1), ""));
        record("水土保持方案审批", Kind.ACCEPTED, MONDAY, "");
        refused("approval.refused.stopGround", () -> record("水土保持方案审批", Kind.STOPPED, MONDAY, "busy"));
        refused("approval.refused.noExtension", () -> record("水土保持方案审批", Kind.EXTENDED, TODAY, ""));
    }

    @Test
    void anotherUnitsApprovalsAreNotFoundAndAReaderRecordsNothing() {
        Viewer southerner = zones.person(Role.STEWARD, zone.south());
        Viewer reader = zones.person(Role.VIEWER, zone.north());
        UUID water = activity("水土保持方案审批").id();

        assertThatThrownBy(() -> approvals.of(southerner, code, AsOf.today(TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.record(reader, code, water, Kind.ACCEPTED, MONDAY, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> approvals.withdraw(steward, code, Identifiers.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aZoneWideAssessmentSparesNewProjectsOnlyWithinItsDays() {
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        UUID id = Identifiers.next();
        ZoneAssessment geology =
                new ZoneAssessment(id, "geology", Optional.empty(), "区域评估报告 3 号", TODAY, TODAY.plusYears(3), "");
        assessments.add(administrator, geology);
        try {
            code = settingUp.setUp(steward, ApprovalProject.from("template-government-project", zone.north()));
            assertThat(dossier().activities()).extracting(Activity::name).doesNotContain("地质灾害危险性评估（易发区）");

            code = settingUp.setUp(
                    steward, ApprovalProject.onNegativeList("template-government-project", zone.north()));
            assertThat(dossier().activities()).extracting(Activity::name).contains("地质灾害危险性评估（易发区）");
            assertThat(dossier().changes().getFirst().detail()).contains("negativeList");

            clock.moveTo(TODAY.plusYears(3).plusDays(1));
            code = settingUp.setUp(steward, ApprovalProject.from("template-government-project", zone.north()));
            assertThat(dossier().activities()).extracting(Activity::name).contains("地质灾害危险性评估（易发区）");
        } finally {
            assessments.withdraw(administrator, id);
        }
        refused("rules.refused.permission", () -> assessments.add(steward, geology));
    }

    private void record(String name, Kind kind, LocalDate on, String ground) {
        approvals.record(steward, code, activity(name).id(), kind, on, ground);
    }

    private void finish(String name, LocalDate on) {
        jdbc.sql("update activity set actual_finish = :on, percent = 100 where id = :id")
                .param("on", Date.valueOf(on))
                .param("id", activity(name).id())
                .update();
    }

    private Line line(String name) {
        return sheet().lines().stream()
                .filter(line -> line.activity().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Timer timer(String key) {
        return sheet().timers().stream()
                .filter(timer -> timer.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ApprovalSheet sheet() {
        return approvals.of(steward, code, AsOf.today(TODAY));
    }

    private Activity activity(String name) {
        return dossier().activities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Dossier dossier() {
        return dossiers.of(steward, code, AsOf.today(LocalDate.now(clock)));
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
