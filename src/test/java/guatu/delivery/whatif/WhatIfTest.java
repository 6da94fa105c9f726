package guatu.delivery.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.Kind;
import guatu.delivery.MyWork;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.WorkItem;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.NewInitiative;
import guatu.delivery.planning.Rescheduling;
import guatu.delivery.planning.SettingUp;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link;
import guatu.delivery.whatif.Effect.Moved;
import guatu.delivery.whatif.TrialChange.Length;
import guatu.delivery.whatif.TrialChange.Linked;
import guatu.delivery.whatif.TrialChange.Start;
import guatu.delivery.whatif.TrialChange.Unlinked;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.LinkType;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class WhatIfTest {

    private static final LocalDate PROMISED = LocalDate.of(2028, 12, 29);

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    SettingUp settingUp;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Adoption adoption;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MyWork myWork;

    @Autowired
    WorkingCalendar calendar;

    TestZone zone;
    Viewer steward;
    String code;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        code = settingUp.setUp(
                steward,
                new NewInitiative(
                        Identifiers.next(),
                        Kind.PROJECT,
                        zone.north().id(),
                        StatedDate.day(PROMISED),
                        Optional.of("template-industrial-project"),
                        false,
                        fields()));
    }

    @Test
    void whatFollowsIsShownAndNothingIsSaved() {
        Activity structure = activity("主体结构施工");
        LocalDate later = calendar.plusWorkingDays(structure.plan().start().orElseThrow(), 10);

        Effect effect = tried(new Start(structure.id(), later));

        assertThat(effect.before().marginWorkingDays()).contains(0);
        assertThat(effect.after().marginWorkingDays()).contains(-10);
        assertThat(effect.after().finish().orElseThrow())
                .isEqualTo(calendar.plusWorkingDays(effect.before().finish().orElseThrow(), 10));
        // Work on the site may end on a Sunday.
        assertThat(effect.moved())
                .filteredOn(moved -> moved.activity().terms().calendar() == WorkPattern.OFFICE)
                .extracting(Moved::workingDays)
                .containsOnly(10);
        assertThat(effect.moved()).extracting(moved -> moved.activity().name()).contains("主体结构施工", "主体封顶", "达产");
        assertThat(effect.moved()).extracting(moved -> moved.activity().name()).doesNotContain("基础施工");
        assertThat(effect.chart().trial().before()).hasSameSizeAs(effect.moved());
        assertThat(dossier().initiative().version()).isEqualTo(1);
        assertThat(activity("主体结构施工").plan()).isEqualTo(structure.plan());
    }

    @Test
    void ofSeveralChangesEachShowsWhatItDoesByItself() {
        Length longer = new Length(activity("主体结构施工").id(), 171);
        Length office = new Length(activity("设备安装与调试").id(), 55);
        Start later = new Start(
                activity("装饰与机电安装").id(),
                activity("装饰与机电安装").plan().start().orElseThrow().plusDays(30));

        Effect effect = tried(longer, office, later);

        assertThat(effect.alone()).containsOnlyKeys(longer, office, later);
        assertThat(List.of(longer, office, later)).allSatisfy(change -> {
            Effect single = tried(change);
            assertThat(single.alone()).isEmpty();
            assertThat(effect.alone().get(change))
                    .isEqualTo(calendar.workingDaysBetween(
                            single.before().finish().orElseThrow(),
                            single.after().finish().orElseThrow()));
        });
        assertThat(effect.alone().get(longer)).isEqualTo(15);
    }

    @Test
    void shorterCriticalWorkGainsDaysAndMakesThePromiseMoreLikely() {
        Activity structure = activity("主体结构施工");

        Effect effect = tried(new Length(structure.id(), structure.durationWorkingDays() - 21));

        // Three weeks on the site are fifteen days in offices.
        assertThat(effect.after().earliest())
                .isEqualTo(effect.before().earliest().map(day -> calendar.plusWorkingDays(day, -15)));
        assertThat(effect.after().outlook().orElseThrow().probability().orElseThrow())
                .isGreaterThan(
                        effect.before().outlook().orElseThrow().probability().orElseThrow());
    }

    @Test
    void workWithFloatMovesNobodyElse() {
        Activity permit = activity("排污许可或登记");
        assertThat(effect().chart().timings().get(permit.id()).criticality()).isEqualTo(Criticality.RELAXED);

        Effect effect = tried(new Start(permit.id(), LocalDate.of(2027, 9, 1)));

        assertThat(effect.moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.workingDays()).isNegative());
        assertThat(effect.after().marginWorkingDays()).contains(0);
    }

    @Test
    void changesAddUp() {
        Activity structure = activity("主体结构施工");
        Activity fitting = activity("装饰与机电安装");

        Effect effect = tried(
                new Length(structure.id(), structure.durationWorkingDays() + 14),
                new Length(fitting.id(), fitting.durationWorkingDays() - 7));

        // A week on the site is five days in offices.
        assertThat(effect.after().marginWorkingDays()).contains(-5);
    }

    @Test
    void aLinkThatIsTriedHoldsItsSuccessorBackAndOneThatIsDroppedLetsItGo() {
        Activity production = activity("投产");
        Activity rampUp = activity("产能爬坡");

        Effect without = tried(new Unlinked(production.id(), rampUp.id(), LinkType.FINISH_TO_START));
        Effect with = tried(new Linked(activity("产能爬坡").id(), activity("竣工验收备案").id(), LinkType.FINISH_TO_START, 5));

        assertThat(without.moved()).extracting(moved -> moved.activity().name()).containsExactly("产能爬坡", "达产");
        assertThat(without.moved()).extracting(Moved::workingDays).allMatch(days -> days < 0);
        assertThat(without.chart().trial().dropped()).hasSize(1);
        assertThat(with.moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.workingDays()).isPositive());
        assertThat(with.chart().trial().added()).hasSize(1);
    }

    @Test
    void linksInACircleAreRefusedWithTheCircleNamed() {
        Linked back = new Linked(activity("达产").id(), activity("投产").id(), LinkType.FINISH_TO_START, 0);

        assertThatThrownBy(() -> tried(back))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(String.valueOf(refusal.arguments().getFirst()))
                                .contains("投产", "达产"));
    }

    @Test
    void milestonesHaveNoLengthAndForeignActivitiesAreNotInThePlan() {
        refused("whatif.refused.milestone", new Length(activity("达产").id(), 3));
        refused("whatif.refused.gone", new Start(Identifiers.next(), PROMISED));
        refused("whatif.refused.gone", new Start(zones.initiative(zone.north()).filing(), PROMISED));
    }

    @Test
    void whatIsAppliedIsWhatWasShown() {
        Activity structure = activity("主体结构施工");
        Activity fitting = activity("装饰与机电安装");
        Trial trial = new Trial(List.of(
                new Start(
                        structure.id(),
                        calendar.plusWorkingDays(structure.plan().start().orElseThrow(), 10)),
                new Length(fitting.id(), fitting.durationWorkingDays() - 15)));
        Effect shown = whatIf.of(steward, code, trial);

        adoption.apply(steward, code, 1, trial, "key-1");

        Dossier dossier = dossier();
        assertThat(dossier.initiative().version()).isEqualTo(2);
        for (Moved moved : shown.moved()) {
            Activity.Plan plan =
                    dossier.activitiesById().get(moved.activity().id()).plan();
            assertThat(plan.start()).contains(moved.to().start());
            assertThat(plan.finish()).contains(moved.to().finish());
        }
        assertThat(activity("装饰与机电安装").durationWorkingDays()).isEqualTo(fitting.durationWorkingDays() - 15);
        Effect afterwards = effect();
        assertThat(afterwards.before().finish()).isEqualTo(shown.after().finish());
        assertThat(afterwards.before().outlook()).isEqualTo(shown.after().outlook());
        assertThat(dossier.baselines()).hasSize(1);
        assertThat(dossier.baselineOf(structure).orElseThrow().finish())
                .isEqualTo(structure.plan().finish());
        assertThat(dossier.changes().getFirst().action()).isEqualTo("delivery.plan.trial");
        assertThat(dossier.changes().getFirst().detail()).contains("主体结构施工");
    }

    @Test
    void linksAreAppliedToo() {
        Link added = Link.finishToStart(activity("主体封顶").id(), activity("规划核实").id());
        Unlinked dropped = new Unlinked(activity("投产").id(), activity("产能爬坡").id(), LinkType.FINISH_TO_START);
        Trial trial = new Trial(
                List.of(new Linked(added.predecessorId(), added.successorId(), LinkType.FINISH_TO_START, 0), dropped));

        adoption.apply(steward, code, 1, trial, "key-2");

        assertThat(dossier().links())
                .contains(added)
                .noneMatch(link -> link.successorId().equals(dropped.successorId()));
    }

    @Test
    void sentTwiceItIsAppliedOnce() {
        Trial trial = later("主体结构施工", 10);

        adoption.apply(steward, code, 1, trial, "key-3");
        adoption.apply(steward, code, 1, trial, "key-3");

        assertThat(dossier().initiative().version()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseChangedInBetweenIsToldAndNothingIsSaved() {
        Trial trial = later("主体结构施工", 10);
        rescheduling.setBaseline(steward, code, 1, "审定");
        Activity.Plan before = activity("主体结构施工").plan();

        assertThatThrownBy(() -> adoption.apply(steward, code, 1, trial, "key-4"))
                .isInstanceOfSatisfying(
                        ChangedInBetween.class,
                        conflict -> assertThat(conflict.version()).isEqualTo(2));

        assertThat(activity("主体结构施工").plan()).isEqualTo(before);
        adoption.apply(steward, code, 2, trial, "key-4");
        assertThat(activity("主体结构施工").plan()).isNotEqualTo(before);
    }

    @Test
    void whoMaySeeMayTryAndOnlyWhoPlansMayApply() {
        Viewer viewer = zones.person(Role.VIEWER, zone.north());
        Viewer foreigner = zones.person(Role.STEWARD, zone.south());
        Trial trial = later("主体结构施工", 10);

        assertThat(whatIf.of(viewer, code, trial).mayPlan()).isFalse();
        assertThat(whatIf.of(steward, code, trial).mayPlan()).isTrue();
        assertThatThrownBy(() -> adoption.apply(viewer, code, 1, trial, "key-5"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("delivery.refused.permission"));
        assertThatThrownBy(() -> whatIf.of(foreigner, code, trial)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> adoption.apply(foreigner, code, 1, trial, "key-6"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoDoesTheWorkIsToldFromWhichDayItMoved() {
        Activity structure = activity("主体结构施工");
        adoption.apply(steward, code, 1, later("主体结构施工", 10), "key-7");

        assertThat(owed(TestClock.TODAY, "主体结构施工").moved().orElseThrow().from())
                .isEqualTo(structure.plan().finish());
        assertThat(owed(TestClock.TODAY, "基础施工").moved()).isEmpty();
        assertThat(owed(TestClock.TODAY.plusDays(20), "主体结构施工").moved()).isEmpty();
    }

    private WorkItem owed(LocalDate today, String name) {
        return myWork.of(steward, today).owed().values().stream()
                .flatMap(List::stream)
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Trial later(String name, int workingDays) {
        Activity activity = activity(name);
        return new Trial(List.of(new Start(
                activity.id(), calendar.plusWorkingDays(activity.plan().start().orElseThrow(), workingDays))));
    }

    private void refused(String key, TrialChange change) {
        assertThatThrownBy(() -> tried(change))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private Effect tried(TrialChange... changes) {
        return whatIf.of(steward, code, new Trial(List.of(changes)));
    }

    private Effect effect() {
        return whatIf.of(steward, code, Trial.EMPTY);
    }

    private Activity activity(String name) {
        return dossier().activities().stream()
                .filter(activity -> activity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Dossier dossier() {
        return dossiers.of(steward, code, AsOf.today(TestClock.TODAY));
    }

    private static InitiativeFields fields() {
        return new InitiativeFields(
                "智能装备产业园",
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
