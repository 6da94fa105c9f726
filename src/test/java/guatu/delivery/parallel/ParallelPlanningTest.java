package guatu.delivery.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.approval.ApprovalProject;
import guatu.delivery.gantt.Gantt.ArrowState;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.planning.SettingUp;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class ParallelPlanningTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    SettingUp settingUp;

    @Autowired
    ParallelPlanning planning;

    @Autowired
    Dossiers dossiers;

    TestZone zone;
    Viewer steward;
    String code;

    @BeforeEach
    void setUp() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        code = settingUp.setUp(steward, ApprovalProject.from("template-filed-project", zone.north()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "verified", "filed", "low-risk"})
    void everyTemplateOfApprovalsIsFasterInParallelAndKeepsEveryLegalLink(String kind) {
        code = settingUp.setUp(steward, ApprovalProject.from("template-" + kind + "-project", zone.north()));

        ParallelView view = view();

        assertThat(view.both().workingDaysSaved()).isPositive();
        assertThat(view.dropped()).allMatch(link -> link.ground() == Ground.CUSTOMARY);
        assertThat(view.legal()).isNotEmpty().allMatch(link -> !link.source().isBlank());
        assertThat(view.plans().parallel().expectedOn().orElseThrow())
                .isBefore(view.plans().serial().expectedOn().orElseThrow());
        assertThat(view.plans().serial().activities()).hasSameSizeAs(dossier().activities());
    }

    @Test
    void bothPlansStandOnOneAxisAndTheParallelOneShowsWhatMovedAndWhatWent() {
        ParallelView view = view();

        TwoPlans.Charts charts = view.plans().drawn(GanttView.USUAL);

        assertThat(charts.parallel().axis()).isSameAs(charts.serial().axis());
        assertThat(charts.parallel().rows()).hasSameSizeAs(charts.serial().rows());
        assertThat(charts.parallel().arrows().stream().filter(arrow -> arrow.state() == ArrowState.DROPPED))
                .hasSameSizeAs(view.dropped());
        assertThat(charts.serial().arrows()).allMatch(arrow -> arrow.state() == ArrowState.STANDING);
        assertThat(view.plans().parallel().trial().before())
                .isNotEmpty()
                .allSatisfy((id, was) -> assertThat(
                                view.plans().parallel().timings().get(id).expected())
                        .isNotEqualTo(was));
    }

    @Test
    void applyingTakesTheHabitsOutAtOnceAndIsAudited() {
        int habits = view().dropped().size();

        int dropped = planning.apply(steward, code, 1);

        assertThat(dropped).isEqualTo(habits);
        Dossier dossier = dossier();
        assertThat(dossier.links()).noneMatch(link -> link.ground() == Ground.CUSTOMARY);
        assertThat(dossier.initiative().version()).isEqualTo(2);
        assertThat(dossier.changes().getFirst().action()).isEqualTo("delivery.plan.parallel");
        assertThat(dossier.changes().getFirst().detail()).contains("customary → –");
        assertThat(view().dropped()).isEmpty();
        assertThat(view().both().workingDaysSaved()).isZero();
    }

    @Test
    void whatNothingWouldWaitForAnyMoreIsTiedToWhatFollowed() {
        planning.apply(steward, code, 1);

        Dossier dossier = dossier();
        assertThat(dossier.links()).anySatisfy(link -> {
            assertThat(dossier.activitiesById().get(link.predecessorId()).name())
                    .isEqualTo("用地预审");
            assertThat(dossier.activitiesById().get(link.successorId()).name()).isEqualTo("开工");
        });
    }

    @Test
    void whoSawAnOlderVersionAppliesNothing() {
        planning.apply(steward, code, 1);

        assertThatThrownBy(() -> planning.apply(steward, code, 1)).isInstanceOf(ChangedInBetween.class);
        assertThatThrownBy(() -> planning.apply(steward, code, 2))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("parallel.refused.nothing"));
    }

    @Test
    void whoMayNotPlanSeesBothPlansButAppliesNothingAndAStrangerFindsNothing() {
        Viewer reader = zones.person(Role.VIEWER, zone.north());
        Viewer southerner = zones.person(Role.STEWARD, zone.south());

        assertThat(planning.of(reader, code).orElseThrow().mayPlan()).isFalse();
        assertThatThrownBy(() -> planning.apply(reader, code, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> planning.of(southerner, code)).isInstanceOf(NotFound.class);
    }

    private ParallelView view() {
        return planning.of(steward, code).orElseThrow();
    }

    private Dossier dossier() {
        return dossiers.of(steward, code, AsOf.today(TestClock.TODAY));
    }
}
