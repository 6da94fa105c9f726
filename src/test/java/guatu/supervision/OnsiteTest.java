package guatu.supervision;

import static guatu.supervision.Blown.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.supervision.onsite.Duty;
import guatu.supervision.onsite.Onsite;
import guatu.supervision.onsite.Team;
import guatu.supervision.onsite.Teams;
import guatu.supervision.onsite.Training;
import guatu.supervision.onsite.Visit;
import guatu.supervision.overview.Overview;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Fault;
import guatu.supervision.whistle.Faults;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.Solving;
import guatu.supervision.whistle.UnitFaults;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@Import(TestZones.class)
@RecordApplicationEvents
class OnsiteTest {

    @Autowired
    Onsite onsite;

    @Autowired
    Teams teams;

    @Autowired
    Overview overview;

    @Autowired
    Faults faults;

    @Autowired
    Blowing blowing;

    @Autowired
    Whistles whistles;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Solving solving;

    @Autowired
    WhistleDossiers dossiers;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    TestZone zone;
    Viewer office;
    Viewer north;
    Viewer south;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        north = zones.person(Role.STEWARD, zone.north());
        south = zones.person(Role.UNIT_OFFICER, zone.south());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void aPostFollowsAUnitUntilItEnds() {
        onsite.follow(office, "分管副主任", zone.north().code(), initiative.code(), "k");
        onsite.follow(office, "分管副主任", zone.north().code(), initiative.code(), "k");

        Duty duty = onsite.duties(north, today(), Optional.empty()).getFirst();
        assertThat(onsite.duties(north, today(), Optional.empty())).hasSize(1);
        assertThat(duty.initiative()).isEqualTo(initiative.code());
        assertThat(onsite.duties(south, today(), Optional.empty())).isEmpty();
        refused(
                "onsite.refused.unit",
                () -> onsite.follow(north, "分管副主任", zone.north().code(), "", "k"));
        assertThatThrownBy(() -> onsite.end(north, duty.id())).isInstanceOf(NotFound.class);

        onsite.end(office, duty.id());
        assertThat(onsite.duties(north, today(), Optional.empty())).isEmpty();
    }

    @Test
    void aDutyOfALaterPageIsFoundAndEndedToo() {
        for (int number = 0; number < Onsite.PAGE_LENGTH + 2; number++) {
            onsite.follow(office, "岗位 %03d".formatted(number), zone.north().code(), "", "k" + number);
        }
        List<Duty> first = onsite.duties(north, today(), Optional.empty());
        Optional<UUID> lastOfFirst =
                Optional.of(first.get(Onsite.PAGE_LENGTH - 1).id());
        List<Duty> second = onsite.duties(north, today(), lastOfFirst);

        onsite.end(office, second.getLast().id());

        assertThat(first).hasSize(Onsite.PAGE_LENGTH + 1);
        assertThat(second).extracting(Duty::post).containsExactly("岗位 050", "岗位 051");
        assertThat(onsite.duties(north, today(), lastOfFirst))
                .extracting(Duty::post)
                .containsExactly("岗位 050");
    }

    @Test
    void aTrainingOfALaterPageIsFoundAndReportedToo() {
        for (int number = 0; number < Onsite.PAGE_LENGTH + 2; number++) {
            teams.arrange(
                    north,
                    new Training(
                            Identifiers.next(),
                            Unit.of(zone.north()),
                            2026,
                            "征迁谈判 " + number,
                            TestClock.TODAY.minusDays(number),
                            Optional.empty(),
                            ""),
                    "k" + number);
        }
        List<Training> first = teams.trainings(north, today(), Optional.empty());
        List<Training> second = teams.trainings(
                north, today(), Optional.of(first.get(Onsite.PAGE_LENGTH - 1).id()));

        teams.complete(north, second.getLast().id(), "两户签约");

        assertThat(first).hasSize(Onsite.PAGE_LENGTH + 1);
        assertThat(second).extracting(Training::topic).containsExactly("征迁谈判 50", "征迁谈判 51");
    }

    @Test
    void whatIsDecidedOnAVisitIsToldOnce() {
        Visit visit = visit(LocalDate.of(2026, 2, 20));

        onsite.visit(office, visit, "k");
        onsite.visit(office, visit, "k");

        assertThat(onsite.visits(north, today(), "")).singleElement().satisfies(made -> {
            assertThat(made.code()).startsWith("VS-2026-");
            assertThat(made.decisions()).hasSize(1);
        });
        assertThat(events.stream(DecisionTaken.class)).singleElement().satisfies(taken -> {
            assertThat(taken.unit().id()).isEqualTo(zone.south().id());
            assertThat(taken.dueOn()).isEqualTo(LocalDate.of(2026, 2, 20));
        });
        refused("onsite.refused.due", () -> onsite.visit(office, visit(LocalDate.of(2026, 2, 1)), "other"));
    }

    private Visit visit(LocalDate due) {
        return new Visit(
                Identifiers.next(),
                "",
                "分管副主任",
                Unit.of(zone.north()),
                initiative.code(),
                "",
                TestClock.TODAY,
                "施工现场",
                "电力外线没有路由",
                List.of(new Visit.Decision(Identifiers.next(), Unit.of(zone.south()), "出路由方案", due)));
    }

    @Test
    void aProjectBranchNeedsItsProjectAndATrainingIsReportedWhenItIsDone() {
        refused("onsite.refused.branchWithoutProject", () -> teams.found(north, branch(""), "k"));

        teams.found(north, branch(initiative.code()), "k");
        teams.arrange(
                north,
                new Training(
                        Identifiers.next(), Unit.of(zone.north()), 2026, "征迁谈判", TestClock.TODAY, Optional.empty(), ""),
                "k2");

        assertThat(teams.teams(office, today(), Optional.empty()))
                .extracting(Team::initiative)
                .containsExactly(initiative.code());
        assertThat(teams.teams(south, today(), Optional.empty())).isEmpty();
        Training arranged = teams.trainings(north, today(), Optional.empty()).getFirst();
        assertThatThrownBy(() -> teams.complete(south, arranged.id(), "练了")).isInstanceOf(NotFound.class);
        teams.complete(north, arranged.id(), "两户签约");
        assertThat(teams.trainings(north, today(), Optional.empty()).getFirst().completedOn())
                .hasValue(TestClock.TODAY);
    }

    private Team branch(String project) {
        return new Team(
                Identifiers.next(),
                Team.Kind.PARTY_BRANCH,
                "厂房项目党支部",
                Unit.of(zone.north()),
                project,
                "",
                "攻坚",
                TestClock.TODAY,
                Optional.of(TestClock.TODAY));
    }

    @Test
    void faultsAreCountedFromWhatTheRecordsSay() {
        Blown blown = new Blown(blowing, whistles, clock);
        Whistle whistle = blown.on(initiative, north, zone.north(), zone.south());
        dispatching.take(south, whistle.code(), zone.south().code());
        dispatching.dispute(south, whistle.code(), "不归南片");
        Whistle disputed = blown.now(office, whistle.code());
        dispatching.decide(office, disputed.code(), disputeOf(disputed), false, "在南片辖区", "");
        solving.report(south, whistle.code(), "已签约");
        solving.reopen(north, whistle.code(), "没有签");

        assertThat(overview.faults(office, today()))
                .filteredOn(one -> one.unit().code().equals(zone.south().code()))
                .containsExactly(new UnitFaults(Unit.of(zone.south()), Map.of(Fault.SUPERFICIAL, 1, Fault.PUSHING, 1)));
    }

    @Test
    void everyCountOpensExactlyWhatItCounts() {
        Blown blown = new Blown(blowing, whistles, clock);
        Whistle reopened = blown.on(initiative, north, zone.north(), zone.south());
        dispatching.take(south, reopened.code(), zone.south().code());
        solving.report(south, reopened.code(), "已签约");
        solving.reopen(north, reopened.code(), "没有签");
        Whistle solved = blown.on(initiative, north, zone.north(), zone.south());
        dispatching.take(south, solved.code(), zone.south().code());
        solving.report(south, solved.code(), "已签约");
        solving.confirm(north, solved.code(), "");

        UnitFaults counted = overview.faults(office, today()).stream()
                .filter(one -> one.unit().code().equals(zone.south().code()))
                .findFirst()
                .orElseThrow();

        assertThat(counted.counts()).isEqualTo(Map.of(Fault.SUPERFICIAL, 1, Fault.SOLVED, 1));
        for (Fault fault : Fault.values()) {
            assertThat(whistles.count(office, behind(fault), today()))
                    .as(fault.code())
                    .isEqualTo(counted.count(fault));
        }
        assertThat(whistles.list(office, behind(Fault.SOLVED), today()))
                .extracting(Whistle::code)
                .containsExactly(solved.code());
    }

    private WhistleQuery behind(Fault fault) {
        return new WhistleQuery(
                "",
                Optional.empty(),
                "",
                ProblemList.ALL,
                Optional.empty(),
                false,
                "",
                Optional.of(faults.of(fault, zone.south().code(), today())),
                "");
    }

    private UUID disputeOf(Whistle whistle) {
        return dossiers.of(office, whistle.code(), today())
                .openDispute()
                .orElseThrow()
                .id();
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }
}
