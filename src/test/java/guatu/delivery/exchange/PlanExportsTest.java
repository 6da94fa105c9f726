package guatu.delivery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Initiatives;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.Recording;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.planning.PlanChanging;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.scheduling.Progress;
import guatu.scheduling.exchange.NotWritten.What;
import guatu.scheduling.exchange.Plan;
import guatu.scheduling.exchange.PlanFiles;
import guatu.scheduling.exchange.PlanWriting.Format;
import guatu.scheduling.exchange.UnreadablePlanException;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class PlanExportsTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    PlanExports exports;

    @Autowired
    PlanChanging plans;

    @Autowired
    Initiatives initiatives;

    @Autowired
    ProgressBook book;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;
    UUID piling;

    @BeforeEach
    void plan() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
        piling = plans.add(
                steward,
                initiative.code(),
                version(),
                new PlannedActivity(
                        "桩基",
                        Activity.Type.ACTIVITY,
                        false,
                        "",
                        BigDecimal.ONE,
                        10,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 4, 8)),
                        StatedDate.day(LocalDate.of(2026, 4, 17)),
                        "",
                        new SchedulingTerms(
                                WorkPattern.CONSTRUCTION,
                                Optional.of(new DateConstraint(
                                        DateConstraint.Kind.START_NO_EARLIER, Optional.of(LocalDate.of(2026, 4, 8)))),
                                Optional.of(LocalDate.of(2026, 5, 29)),
                                Optional.empty(),
                                Optional.empty(),
                                "")));
        link(LinkType.START_TO_START, initiative.construction(), piling, 5, LagUnit.WORKING);
        link(LinkType.FINISH_TO_FINISH, piling, initiative.acceptance(), 7, LagUnit.CALENDAR);
        link(LinkType.START_TO_FINISH, initiative.filing(), piling, 0, LagUnit.WORKING);
    }

    @ParameterizedTest
    @EnumSource
    void theFileHoldsTheActivitiesLinksAndDatesOfThePlan(Format format) throws UnreadablePlanException {
        ExportedPlan exported = exports.export(steward, initiative.code());

        Plan read = read(exported, format);

        assertThat(names(read)).containsExactly("备案", "施工", "验收", "桩基");
        assertThat(links(read)).containsExactlyInAnyOrderElementsOf(links(exported.plan()));
        assertThat(links(read)).hasSize(5);
        assertThat(dates(read)).isEqualTo(dates(exported.plan()));
        assertThat(dates(read)).containsEntry("桩基", "2026-04-08/2026-04-17");
        for (Activity one : exported.activities()) {
            boolean told =
                    exported.moved().stream().anyMatch(moved -> moved.activity().equals(one));
            Optional<LocalDate> finish = Optional.of(
                    LocalDate.parse(String.valueOf(dates(read).get(one.name())).split("/")[1]));
            assertThat(one.plan().finish().equals(finish) || told)
                    .as(one.name())
                    .isTrue();
        }
        assertThat(activity(read, "桩基").durationWorkingDays()).isEqualTo(10);
        assertThat(activity(read, "桩基").calendar()).contains("construction");
        assertThat(activity(read, "桩基").constraints())
                .contains(new Constraint.Dated(Bound.START_NO_EARLIER_THAN, LocalDateTime.parse("2026-04-08T08:00")));
    }

    @Test
    void microsoftProjectGetsThePromiseAsTheDeadlineOfTheWholeAndThoseOfActivities() throws UnreadablePlanException {
        Plan read = read(exports.export(steward, initiative.code()), Format.MSPDI);

        assertThat(read.network().activities().getFirst().deadline()).contains(LocalDateTime.parse("2026-12-31T17:00"));
        assertThat(activity(read, "桩基").deadline()).contains(LocalDateTime.parse("2026-05-29T17:00"));
    }

    @Test
    void whatPrimaveraHasNoPlaceForIsNamed() {
        ExportedPlan exported = exports.export(steward, initiative.code());

        assertThat(exported.leftOut(Format.XER))
                .contains(new LeftOut("桩基", What.DEADLINE, ""), new LeftOut("验收", What.CALENDAR_DAYS_OF_LAG, ""));
        assertThat(exported.leftOut(Format.MSPDI)).noneMatch(one -> one.what() == What.DEADLINE);
    }

    @Test
    void progressGoesWithIt() throws UnreadablePlanException {
        book.record(steward, initiative.filing(), new Started(), Recording.on("2026-02-03"));

        Plan read = read(exports.export(steward, initiative.code()), Format.MSPDI);

        assertThat(activity(read, "备案").progress())
                .isInstanceOfSatisfying(
                        Progress.Started.class,
                        started ->
                                assertThat(started.actualStart().toLocalDate()).isEqualTo("2026-02-03"));
    }

    @Test
    void aStrangerFindsNothing() {
        Viewer southerner = zones.person(Role.STEWARD, zone.south());

        assertThatThrownBy(() -> exports.export(southerner, initiative.code())).isInstanceOf(NotFound.class);
    }

    private void link(LinkType type, UUID from, UUID to, int lag, LagUnit unit) {
        plans.link(steward, initiative.code(), version(), new Link(from, to, type, lag, unit, Ground.TECHNICAL, ""));
    }

    private int version() {
        return initiatives.find(steward, initiative.code()).version();
    }

    private static Plan read(ExportedPlan exported, Format format) throws UnreadablePlanException {
        return PlanFiles.read("plan." + format.extension(), exported.content(format));
    }

    private static List<String> names(Plan plan) {
        return plan.tasks().stream()
                .filter(task -> !plan.network().isSummary(task.uid()))
                .map(Plan.Task::name)
                .toList();
    }

    private static Map<String, String> namesByKey(Plan plan) {
        return plan.tasks().stream().collect(Collectors.toMap(Plan.Task::uid, Plan.Task::name));
    }

    /** Units of a lag without their basis, which Primavera has no place for. */
    private static List<String> links(Plan plan) {
        Map<String, String> names = namesByKey(plan);
        return plan.network().links().stream()
                .map(link -> names.get(link.predecessor()) + " " + link.type() + " " + names.get(link.successor()) + " "
                        + link.lag().units())
                .toList();
    }

    private static Map<String, String> dates(Plan plan) {
        Map<String, String> names = namesByKey(plan);
        return plan.schedule().activities().stream()
                .filter(one -> !plan.network().isSummary(one.activity().key()))
                .collect(Collectors.toMap(
                        one -> String.valueOf(names.get(one.activity().key())),
                        one -> one.planned().start() + "/" + one.planned().finish()));
    }

    private static guatu.scheduling.Activity activity(Plan plan, String name) {
        Map<String, guatu.scheduling.Activity> byName = plan.network().activities().stream()
                .collect(Collectors.toMap(one -> String.valueOf(namesByKey(plan).get(one.key())), Function.identity()));
        return Objects.requireNonNull(byName.get(name));
    }
}
