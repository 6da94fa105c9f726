package guatu.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.Initiatives;
import guatu.delivery.Kind;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.planning.Rescheduling.Direction;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    void workOnTheSiteIsPlannedInConstructionDaysThatStopForTheSpringFestival() {
        String code = settingUp.setUp(steward, made(zone.north(), StatedDate.yearEnd(2026), Optional.of(INDUSTRIAL)));

        List<Activity> site = dossier(steward, code).activities().stream()
                .filter(one -> one.terms().calendar() == WorkPattern.CONSTRUCTION)
                .toList();

        assertThat(site).extracting(Activity::name).containsExactly("基础施工", "主体结构施工", "装饰与机电安装");
        PlanCalendars calendars = PlanCalendars.of(WorkingCalendar.stateCouncil(), 7, 8);
        assertThat(site)
                .allSatisfy(one -> assertThat(calendars.daysWorked(WorkPattern.CONSTRUCTION, first(one), last(one)))
                        .isEqualTo(one.durationWorkingDays()));
        assertThat(site)
                .anySatisfy(one -> assertThat(first(one).plusDays(one.durationWorkingDays() - 1L))
                        .as("the stop of Spring Festival 2026")
                        .isBefore(last(one)));
        assertThat(site).allSatisfy(one -> assertThat(one.source()).contains("施工日"));
    }

    private static LocalDate first(Activity activity) {
        return activity.plan().start().orElseThrow();
    }

    private static LocalDate last(Activity activity) {
        return activity.plan().finish().orElseThrow();
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
        return new NewInitiative(
                Identifiers.next(), Kind.PROJECT, unit.id(), promise, template, false, fields("柔性电子产线"));
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
