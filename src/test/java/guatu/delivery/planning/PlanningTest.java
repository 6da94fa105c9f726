package guatu.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.Initiatives;
import guatu.delivery.Kind;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.planning.Rescheduling.Direction;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class PlanningTest {

    private static final String INDUSTRIAL = "template-industrial-project";

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    SettingUp settingUp;

    @Autowired
    Changing changing;

    @Autowired
    PlanChanging plans;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Dossiers dossiers;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void aTemplateIsScheduledBackwardsFromThePromise() {
        LocalDate promised = LocalDate.of(2028, 12, 31);
        String code = settingUp.setUp(steward, made(zone.north(), StatedDate.yearEnd(2028), Optional.of(INDUSTRIAL)));

        Dossier dossier = dossier(steward, code);

        assertThat(code).startsWith("PRJ-2026-");
        assertThat(dossier.activities()).hasSizeGreaterThan(20);
        assertThat(dossier.activities())
                .allSatisfy(activity ->
                        assertThat(activity.plan().finish().orElseThrow()).isBeforeOrEqualTo(promised));
        for (Link link : dossier.links()) {
            Activity first = dossier.activitiesById().get(link.predecessorId());
            Activity second = dossier.activitiesById().get(link.successorId());
            assertThat(first.plan().finish().orElseThrow())
                    .isBeforeOrEqualTo(second.plan().finish().orElseThrow());
        }
        assertThat(dossier.baselines())
                .singleElement()
                .satisfies(baseline -> assertThat(baseline.promisedOn()).contains(promised));
        assertThat(dossier.changes())
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("delivery.initiative.setUp"));
    }

    @Test
    void aPromiseTooNearIsToldWithTheDayOnWhichWorkShouldHaveBegun() {
        String code = settingUp.setUp(
                steward, made(zone.north(), StatedDate.day(LocalDate.of(2026, 6, 30)), Optional.of(INDUSTRIAL)));

        assertThat(dossier(steward, code).slack().lateWorkingDays()).isPositive();
        assertThat(dossier(steward, code).slack().mustStartOn().orElseThrow()).isBefore(TestClock.TODAY);
    }

    @Test
    void whoSetUpAtOnceGetNumbersOfTheirOwn() throws Exception {
        List<Callable<String>> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(() -> settingUp.setUp(steward, made(zone.north(), StatedDate.undated(), Optional.empty())));
        }

        assertThat(together(crowd)).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void sentTwiceItIsSetUpOnce() {
        NewInitiative made = made(zone.north(), StatedDate.undated(), Optional.empty());

        assertThat(settingUp.setUp(steward, made)).isEqualTo(settingUp.setUp(steward, made));
    }

    @Test
    void aForeignUnitIsNotFound() {
        NewInitiative foreign = made(zone.south(), StatedDate.undated(), Optional.empty());
        Viewer southerner = zones.person(Role.STEWARD, zone.south());

        assertThatThrownBy(() -> settingUp.setUp(steward, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changing.revise(southerner, initiative.code(), 1, fields("别人的")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossiers.of(southerner, initiative.code(), AsOf.today(TestClock.TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayOnlySeeIsRefusedWithTheUnitNamed() {
        Viewer viewer = zones.person(Role.VIEWER, zone.north());

        assertThatThrownBy(() -> changing.revise(viewer, initiative.code(), 1, fields("改名")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("北片");
    }

    @Test
    void aRevisionIsAuditedFromOldToNew() {
        changing.revise(steward, initiative.code(), 1, fields("新厂房"));

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(dossier.initiative().name()).isEqualTo("新厂房");
        assertThat(dossier.initiative().version()).isEqualTo(2);
        assertThat(dossier.changes().getFirst().detail())
                .contains("\"name\":\"测试厂房 " + initiative.code() + " → 新厂房\"")
                .contains("\"standard\":\"通过竣工验收 → –\"");
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstChanged() {
        Viewer colleague = zones.person(Role.STEWARD, zone.north());
        changing.revise(colleague, initiative.code(), 1, fields("同事改的名"));

        assertThatThrownBy(() -> changing.revise(steward, initiative.code(), 1, fields("我改的名")))
                .isInstanceOfSatisfying(ChangedInBetween.class, conflict -> {
                    assertThat(conflict.version()).isEqualTo(2);
                    assertThat(conflict.changes()).singleElement().satisfies(entry -> {
                        assertThat(entry.actorId()).isEqualTo(colleague.id());
                        assertThat(entry.detail()).contains("同事改的名");
                    });
                });
        assertThat(initiatives.find(steward, initiative.code()).name()).isEqualTo("同事改的名");
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() throws Exception {
        List<Callable<String>> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "并发 " + i;
            crowd.add(() -> {
                try {
                    changing.revise(steward, initiative.code(), 1, fields(name));
                    return name;
                } catch (ChangedInBetween late) {
                    return "";
                }
            });
        }

        List<String> won =
                together(crowd).stream().filter(name -> !name.isEmpty()).toList();

        assertThat(won)
                .singleElement()
                .isEqualTo(initiatives.find(steward, initiative.code()).name());
    }

    @Test
    void aNewPromiseNeedsAReasonAndKeepsTheOldOne() {
        StatedDate later = StatedDate.day(LocalDate.of(2027, 6, 30));

        assertThatThrownBy(() -> changing.promise(steward, initiative.code(), 1, later, " "))
                .isInstanceOf(Refused.class);
        changing.promise(steward, initiative.code(), 1, later, "土地交付推迟");

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(dossier.initiative().deadlines().promisedOn()).contains(LocalDate.of(2027, 6, 30));
        assertThat(dossier.baselines().getLast().promisedOn()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void closingWithOpenActivitiesNeedsAReason() {
        assertThatThrownBy(() -> changing.close(steward, initiative.code(), 1, TestClock.TODAY, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("备案");
        assertThatThrownBy(() -> changing.close(steward, initiative.code(), 1, TestClock.TODAY.plusDays(1), "并入"))
                .isInstanceOf(Refused.class);

        changing.close(steward, initiative.code(), 1, TestClock.TODAY, "并入二期");

        assertThat(initiatives.find(steward, initiative.code()).closedOn()).contains(TestClock.TODAY);
    }

    @Test
    void aCircleOfLinksIsRefusedAndNamed() {
        Link back = Link.finishToStart(initiative.acceptance(), initiative.filing());

        assertThatThrownBy(() -> plans.link(steward, initiative.code(), 1, back))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("备案")
                .hasMessageContaining("施工")
                .hasMessageContaining("验收");
        assertThat(initiatives.find(steward, initiative.code()).version()).isEqualTo(1);
    }

    @Test
    void activitiesAreAddedMovedAndRemovedWithTheirLinks() {
        UUID added = plans.add(steward, initiative.code(), 1, activity("图审"));
        plans.move(steward, initiative.code(), 2, added, 2);
        plans.remove(steward, initiative.code(), 3, initiative.construction());

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(dossier.activities()).extracting(Activity::name).containsExactly("备案", "图审", "验收");
        assertThat(dossier.links()).isEmpty();
    }

    @Test
    void whatTheEngineIsToldOfAnActivityIsKeptAndAudited() {
        SchedulingTerms terms = new SchedulingTerms(
                WorkPattern.EVERYDAY,
                Optional.of(new DateConstraint(DateConstraint.Kind.AS_LATE_AS_POSSIBLE, Optional.empty())),
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(new Estimate(5, 8, 20)),
                Optional.of(new Crash(6, new BigDecimal("1200"))),
                "图审");
        UUID added = plans.add(steward, initiative.code(), 1, activity("图审"));
        plans.change(steward, initiative.code(), 2, added, activity("图审", terms));

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(dossier.activitiesById().get(added).terms()).isEqualTo(terms);
        assertThat(dossier.changes().getFirst().detail())
                .contains("\"estimate\":\"– → 5 / 8 / 20\"")
                .contains("\"crash\":\"– → 6 / 1200\"")
                .contains("\"constraint\":\"– → as_late_as_possible\"");
        assertThatThrownBy(() -> activity(
                        "图审",
                        new SchedulingTerms(
                                WorkPattern.OFFICE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Crash(11, BigDecimal.ONE)),
                                "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoActivitiesMayBeLinkedOnceByEachTypeAndUnlinkedOneByOne() {
        Link starts = new Link(
                initiative.filing(),
                initiative.construction(),
                LinkType.START_TO_START,
                2,
                LagUnit.CALENDAR,
                Ground.LEGAL,
                "建筑法第七条");
        plans.link(steward, initiative.code(), 1, starts);
        assertThat(dossier(steward, initiative.code()).links())
                .contains(starts, Link.finishToStart(initiative.filing(), initiative.construction()));
        assertThat(dossier(steward, initiative.code()).changes().getFirst().detail())
                .contains("start_to_start")
                .contains("2 calendar")
                .contains("建筑法第七条");

        plans.unlink(
                steward,
                initiative.code(),
                2,
                initiative.filing(),
                initiative.construction(),
                LinkType.FINISH_TO_START);

        assertThat(dossier(steward, initiative.code()).links())
                .filteredOn(link -> link.predecessorId().equals(initiative.filing()))
                .containsExactly(starts);
    }

    @Test
    void anotherInitiativesActivityIsNotFound() {
        TestInitiative other = zones.initiative(zone.north());

        assertThatThrownBy(() -> plans.remove(steward, initiative.code(), 1, other.filing()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reschedulingBackwardsEndsOnThePromiseAndForwardsBeginsOnTheDay() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        Reschedule preview = rescheduling.preview(steward, initiative.code(), Direction.FORWARD, monday);
        assertThat(preview.start()).isEqualTo(monday);
        assertThat(initiatives.find(steward, initiative.code()).version()).isEqualTo(1);

        rescheduling.apply(steward, initiative.code(), 1, Direction.BACKWARD, LocalDate.of(2026, 12, 31));

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(dossier.activities().getLast().plan().finish()).contains(LocalDate.of(2026, 12, 31));
        assertThat(dossier.slack().floats().values()).containsOnly(0);
    }

    @Test
    void baselinesAreNumberedAndKeepTheDates() {
        rescheduling.setBaseline(steward, initiative.code(), 1, "开工审定");
        rescheduling.apply(steward, initiative.code(), 2, Direction.BACKWARD, LocalDate.of(2027, 12, 31));
        int second = rescheduling.setBaseline(steward, initiative.code(), 3, "改期审定");

        Dossier dossier = dossier(steward, initiative.code());
        assertThat(second).isEqualTo(2);
        assertThat(dossier.baselines()
                        .getLast()
                        .dates()
                        .get(initiative.filing())
                        .finish())
                .contains(LocalDate.of(2026, 1, 30));
    }

    private Dossier dossier(Viewer viewer, String code) {
        return dossiers.of(viewer, code, AsOf.today(TestClock.TODAY));
    }

    private static List<String> together(List<Callable<String>> work) throws Exception {
        List<String> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(work.size())) {
            for (Future<String> answer : crowd.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static NewInitiative made(Organisation unit, StatedDate promise, Optional<String> template) {
        return new NewInitiative(Identifiers.next(), Kind.PROJECT, unit.id(), promise, template, fields("柔性电子产线"));
    }

    private static PlannedActivity activity(String name) {
        return activity(name, SchedulingTerms.USUAL);
    }

    private static PlannedActivity activity(String name, SchedulingTerms terms) {
        return new PlannedActivity(
                name,
                Activity.Type.ACTIVITY,
                false,
                "",
                BigDecimal.ONE,
                10,
                Optional.empty(),
                Optional.empty(),
                StatedDate.undated(),
                "",
                terms);
    }

    private static InitiativeFields fields(String name) {
        return new InitiativeFields(
                name,
                "",
                Optional.empty(),
                "建成投产",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ScheduleBasis.PLAN_CURVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }
}
