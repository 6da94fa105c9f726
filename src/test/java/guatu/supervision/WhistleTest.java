package guatu.supervision;

import static guatu.supervision.Blown.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.ladder.Pace;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Climbing;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Joining;
import guatu.supervision.whistle.NewWhistle;
import guatu.supervision.whistle.Participant;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.Rating.Verdict;
import guatu.supervision.whistle.Ratings;
import guatu.supervision.whistle.Solving;
import guatu.supervision.whistle.State;
import guatu.supervision.whistle.Step;
import guatu.supervision.whistle.Stopping;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.WhistleDossiers;
import guatu.supervision.whistle.WhistleQuery;
import guatu.supervision.whistle.Whistles;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
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
class WhistleTest {

    @Autowired
    Blowing blowing;

    @Autowired
    Whistles whistles;

    @Autowired
    WhistleDossiers dossiers;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Joining joining;

    @Autowired
    Solving solving;

    @Autowired
    Ratings ratings;

    @Autowired
    Stopping stopping;

    @Autowired
    Climbing climbing;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer north;
    Viewer south;
    Viewer office;
    TestInitiative initiative;
    Blown blown;
    Whistle whistle;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.STEWARD, zone.north());
        south = zones.person(Role.UNIT_OFFICER, zone.south());
        office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        initiative = zones.initiative(zone.north());
        blown = new Blown(blowing, whistles, clock);
        whistle = blown.on(initiative, north, zone.north(), zone.south());
    }

    @Test
    void theSameKeyBlowsOnce() {
        var draft = blown.draft(Whistle.Kind.INITIATIVE, initiative.code(), zone.north(), List.of());

        assertThat(blowing.blow(north, draft)).isEqualTo(blowing.blow(north, draft));
        assertThat(whistles.count(north, WhistleQuery.open(), today())).isEqualTo(2);
    }

    @Test
    void whoIsCalledSeesItAndNobodyElseDoes() {
        Viewer other = zones.person(Role.UNIT_OFFICER, zones.found().north());

        assertThat(whistles.find(south, whistle.code(), today()).what()).isEqualTo(whistle.what());
        assertThatThrownBy(() -> whistles.find(other, whistle.code(), today())).isInstanceOf(NotFound.class);
        assertThat(whistles.list(other, WhistleQuery.open(), today())).isEmpty();
        assertThat(dossiers.of(south, whistle.code(), today()).subjectName()).isEmpty();
    }

    @Test
    void whatNobodyWasCalledForGoesToTheSupervisionOffice() {
        Whistle unclear = blown.on(initiative, north, zone.north());

        assertThat(unclear.standing().rung()).isEqualTo(Rung.SUPERVISION_OFFICE);
        dispatching.dispatch(office, unclear.code(), zone.south().code(), "属南片职责");
        assertThat(blown.now(south, unclear.code())
                        .standing()
                        .lead()
                        .orElseThrow()
                        .code())
                .isEqualTo(zone.south().code());
    }

    @Test
    void fromTheWhistleToTheEndAndBackAgain() {
        dispatching.take(south, whistle.code(), zone.south().code());
        refused("whistle.refused.otherUnit", () -> solving.report(north, whistle.code(), "签了"));
        solving.report(south, whistle.code(), "两户已签约");
        refused("whistle.refused.otherUnit", () -> solving.confirm(south, whistle.code(), ""));
        assertThat(blown.now(north, whistle.code()).standing().climbsOn()).isEmpty();

        solving.reopen(north, whistle.code(), "只签了一户");
        assertThat(blown.now(north, whistle.code()).standing().reopened()).isEqualTo(1);
        solving.report(south, whistle.code(), "第二户也签了");
        solving.confirm(north, whistle.code(), "场地已交");

        assertThat(blown.now(north, whistle.code()).standing().state()).isEqualTo(State.CLOSED);
        assertThat(dossiers.of(north, whistle.code(), today()).steps())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.BLOWN,
                        Step.Kind.TAKEN,
                        Step.Kind.REPORTED,
                        Step.Kind.REOPENED,
                        Step.Kind.REPORTED,
                        Step.Kind.CONFIRMED);
    }

    @Test
    void bothSidesRateEachOtherOnceAndSayWhyWhenTheyAreNotSatisfied() {
        dispatching.take(south, whistle.code(), zone.south().code());
        refused("whistle.refused.notClosed", () -> ratings.rate(north, whistle.code(), true, Verdict.SATISFIED, ""));
        solving.report(south, whistle.code(), "两户已签约");
        solving.confirm(north, whistle.code(), "");
        refused("whistle.refused.reason", () -> ratings.rate(north, whistle.code(), true, Verdict.UNSATISFIED, " "));

        ratings.rate(north, whistle.code(), true, Verdict.UNSATISFIED, "拖了十天");
        ratings.rate(south, whistle.code(), false, Verdict.SATISFIED, "");

        refused("whistle.refused.ratedBefore", () -> ratings.rate(north, whistle.code(), true, Verdict.FAIR, ""));
        assertThat(dossiers.of(north, whistle.code(), today()).ratings()).hasSize(2);
    }

    @Test
    void theLeadingUnitDisputesOnceAndTheSupervisionOfficeDecidesWithAReason() {
        dispatching.take(south, whistle.code(), zone.south().code());
        dispatching.dispute(south, whistle.code(), "该地块不在南片");
        refused("whistle.refused.disputedBefore", () -> dispatching.dispute(south, whistle.code(), "再说一次"));
        var dispute = dossiers.of(office, whistle.code(), today()).openDispute().orElseThrow();
        Viewer ofNorth = zones.person(Role.LEADER, zone.north());
        refused(
                "whistle.refused.oversight",
                () -> dispatching.decide(ofNorth, whistle.code(), dispute.id(), true, "属实", ""));
        refused(
                "whistle.refused.reason",
                () -> dispatching.decide(office, whistle.code(), dispute.id(), true, " ", ""));

        dispatching.decide(office, whistle.code(), dispute.id(), true, "属实", "");

        Whistle free = blown.now(north, whistle.code());
        assertThat(free.standing().state()).isEqualTo(State.SENT);
        assertThat(free.standing().lead()).isEmpty();
        refused(
                "whistle.refused.notAsked",
                () -> dispatching.take(south, whistle.code(), zone.south().code()));
    }

    @Test
    void unitsJoinWithAPartAndALimitOfTheirOwn() {
        dispatching.take(south, whistle.code(), zone.south().code());
        var court = zones.organisation(zone.root().code() + "-C", "法院", zone.root());
        Viewer judge = zones.person(Role.UNIT_OFFICER, court);
        refused("whistle.refused.task", () -> joining.join(south, whistle.code(), court.code(), " ", Pace.ORDINARY));

        joining.join(south, whistle.code(), court.code(), "出具法律意见", Pace.ORDINARY);

        Participant part = dossiers.of(judge, whistle.code(), today()).participants().stream()
                .filter(Participant::unfinished)
                .findFirst()
                .orElseThrow();
        assertThat(part.dueOn()).hasValue(LocalDate.of(2026, 2, 13));
        joining.finish(judge, whistle.code(), court.code(), "意见已出");
        refused("whistle.refused.partFinished", () -> joining.finish(judge, whistle.code(), court.code(), ""));
    }

    /** 10 February 2026 is a Tuesday; the Spring Festival holiday is from the 15th to the 23rd, and the 14th is worked. */
    @Test
    void whatIsNotSolvedClimbsOverTheHolidayByTheRule() {
        dispatching.take(south, whistle.code(), zone.south().code());
        Whistle taken = blown.now(north, whistle.code());
        assertThat(taken.standing().dueOn()).hasValue(LocalDate.of(2026, 3, 2));
        assertThat(taken.standing().climbsOn()).hasValue(LocalDate.of(2026, 3, 3));

        clock.moveTo(LocalDate.of(2026, 3, 2));
        climbing.climbDue();
        assertThat(blown.now(north, whistle.code()).standing().rung()).isEqualTo(Rung.DEPARTMENT);
        clock.moveTo(LocalDate.of(2026, 3, 3));
        climbing.climbDue();
        climbing.climbDue();

        Whistle climbed = blown.now(north, whistle.code());
        assertThat(climbed.standing().rung()).isEqualTo(Rung.SUPERVISION_OFFICE);
        assertThat(climbed.standing().climbs()).isEqualTo(1);
        assertThat(climbed.standing().climbsOn()).hasValue(LocalDate.of(2026, 3, 9));
        clock.moveTo(LocalDate.of(2026, 3, 9));
        climbing.climbDue();
        clock.moveTo(LocalDate.of(2026, 6, 30));
        climbing.climbDue();
        assertThat(blown.now(north, whistle.code()).standing().rung()).isEqualTo(Rung.MAIN_LEADER);
        assertThat(blown.now(north, whistle.code()).standing().climbsOn()).isEmpty();
    }

    @Test
    void daysOnWhichTheClockStandsAreNotCounted() {
        dispatching.take(south, whistle.code(), zone.south().code());
        refused("whistle.refused.oversight", () -> stopping.stop(south, whistle.code(), "等专家评审"));
        clock.moveTo(LocalDate.of(2026, 2, 12));

        stopping.stop(office, whistle.code(), "等专家评审");
        assertThat(blown.now(north, whistle.code()).standing().climbsOn()).isEmpty();
        clock.moveTo(LocalDate.of(2026, 2, 24));
        stopping.resume(office, whistle.code(), "评审结束");

        // The 12th, 13th and 14th were working days; the rest was a holiday anyway.
        assertThat(blown.now(north, whistle.code()).standing().dueOn()).hasValue(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aPastDayShowsWhatHeldThen() {
        clock.moveTo(LocalDate.of(2026, 2, 12));
        dispatching.take(south, whistle.code(), zone.south().code());
        AsOf before = AsOf.day(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 2, 12));

        assertThat(whistles.find(north, whistle.code(), before).standing().state())
                .isEqualTo(State.SENT);
        assertThat(whistles.list(
                        north,
                        new WhistleQuery(
                                "",
                                Optional.empty(),
                                "",
                                ProblemList.NEW,
                                Optional.empty(),
                                false,
                                "",
                                Optional.empty(),
                                ""),
                        before))
                .hasSize(1);
        assertThatThrownBy(() -> whistles.find(
                        north, whistle.code(), AsOf.day(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 12))))
                .isInstanceOf(NotFound.class);
    }

    /** Twenty working days from 15 December end on 11 January; the plan as it stands ends with the acceptance on 30 November. */
    @Test
    void whatItCostsComesFromThePlan() {
        String code = blowing.blow(
                north,
                new NewWhistle(
                        zone.north().code(),
                        Whistle.Kind.INITIATIVE,
                        initiative.code(),
                        Optional.of(initiative.construction()),
                        BlockedClass.UTILITIES,
                        Optional.empty(),
                        "供电外线没有接入",
                        TestClock.TODAY,
                        Optional.of(LocalDate.of(2026, 12, 15)),
                        List.of(zone.south().code()),
                        "k"));

        Whistle.Cost cost = blown.now(north, code).cost().orElseThrow();
        assertThat(cost.finish()).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(cost.heldFinish()).hasValue(LocalDate.of(2027, 1, 11));
        assertThat(cost.slipDays()).hasValue(42);
        assertThat(cost.promiseDays()).hasValue(11);
        assertThat(cost.heldChance().orElseThrow()).isLessThan(cost.chance().orElseThrow());
        assertThat(cost.trial()).containsExactly("start~" + initiative.construction() + "~2026-12-15");
    }

    @Test
    void whatThePlanHasRoomForCostsNothing() {
        assertThat(whistle.cost().orElseThrow().slipDays()).hasValue(0);
        assertThat(whistle.cost().orElseThrow().promiseDays()).hasValue(0);
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }
}
