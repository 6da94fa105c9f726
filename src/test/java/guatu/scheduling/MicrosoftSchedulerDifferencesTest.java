package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.SchedulingRules.ProgressRule;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpxj.Task;

/**
 * Where we and MPXJ's MicrosoftScheduler mean different things: a plan for each, what we say, what MPXJ says, and why. The
 * random plans of {@link MicrosoftSchedulerProperties} stay clear of these.
 */
class MicrosoftSchedulerDifferencesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 7, 6, 8, 0);
    private static final SchedulingRules RULES =
            SchedulingRules.standard().with(ProgressRule.UNINTERRUPTED).with(ConstraintRule.CONSTRAINTS_FIRST);

    /** @param of the activity that differs */
    private record Difference(
            String what,
            String reason,
            Network.Builder plan,
            SchedulingRules rules,
            String of,
            Function<ScheduledActivity, Object> ours,
            Object weSay,
            Function<Task, Object> theirs,
            Object mpxjSays) {

        @Override
        public String toString() {
            return what + ": " + reason;
        }
    }

    static Stream<Difference> differences() {
        return Stream.of(
                new Difference(
                        "A lead that reaches before the start of the plan",
                        "nobody can start before the plan does; MPXJ lets any link but finish to finish pull there",
                        Network.builder().activity("dig", 1).activity("pour", 1).link("dig", "pour", -3),
                        RULES,
                        "pour",
                        one -> one.early().startsAt(),
                        MONDAY,
                        Task::getEarlyStart,
                        MONDAY.minusDays(4)),
                new Difference(
                        "A finish that must be at the moment at which a shift begins",
                        "work is done when the shift before ends; MPXJ puts the finish where the constraint puts it",
                        Network.builder()
                                .activity(new Activity("dig", 2)
                                        .constrained(new Constraint.Dated(Bound.MUST_FINISH_ON, MONDAY.plusDays(7)))),
                        RULES,
                        "dig",
                        one -> one.early().finishesAt(),
                        MONDAY.plusDays(4).withHour(17),
                        Task::getEarlyFinish,
                        MONDAY.plusDays(7)),
                new Difference(
                        "A lag out of a start, from one calendar to another, counted back",
                        "the lag is taken off on the successor's calendar and then the work added on the predecessor's, the reverse of"
                                + " going forward; MPXJ first moves on to the predecessor's next shift",
                        Network.builder()
                                .activity("permit", 1)
                                .activity(new Activity("dig", 3).onCalendar(MicrosoftSchedulerPeer.SEVEN_DAYS))
                                .activity(new Activity("long", 8).onCalendar(MicrosoftSchedulerPeer.SEVEN_DAYS))
                                .link(new Link("permit", "dig", LinkType.START_TO_START, Span.workingDays(2))),
                        RULES,
                        "permit",
                        one -> one.late().startsAt(),
                        MONDAY.plusDays(3),
                        Task::getLateStart,
                        MONDAY.plusDays(7)),
                new Difference(
                        "A link from the start of what has started",
                        "a start that happened holds nothing back any more when dates are counted back; MPXJ still counts start to"
                                + " finish",
                        Network.builder()
                                .activity(new Activity("dig", 4)
                                        .progressed(new Progress.Started(MONDAY, Span.workingDays(2))))
                                .activity(new Activity("pump", 1)
                                        .due(MONDAY.plusDays(2).withHour(17)))
                                .activity("long", 10)
                                .link(new Link("dig", "pump", LinkType.START_TO_FINISH, Span.workingDays(2))),
                        RULES,
                        "dig",
                        one -> one.late().finishesAt(),
                        MONDAY.plusDays(11).withHour(17),
                        Task::getLateFinish,
                        MONDAY.plusDays(4).withHour(17)),
                new Difference(
                        "Retained logic",
                        "what is left waits for the data date and its predecessors, the common rule of the field; Microsoft Project"
                                + " has no such rule",
                        Network.builder()
                                .activity(new Activity("design", 5))
                                .activity(new Activity("permit", 2)
                                        .progressed(new Progress.Started(MONDAY, Span.workingDays(1))))
                                .link("design", "permit"),
                        SchedulingRules.standard(),
                        "permit",
                        one -> one.early().finishesAt(),
                        MONDAY.plusDays(7).withHour(17),
                        Task::getEarlyFinish,
                        MONDAY.plusDays(1).withHour(17)),
                new Difference(
                        "Links first",
                        "a promise that can't be kept is negative float, not a plan that breaks its own links",
                        Network.builder()
                                .activity("design", 5)
                                .activity(new Activity("permit", 2)
                                        .constrained(
                                                new Constraint.Dated(Bound.START_NO_LATER_THAN, MONDAY.plusDays(1))))
                                .link("design", "permit"),
                        SchedulingRules.standard(),
                        "permit",
                        one -> one.early().startsAt(),
                        MONDAY.plusDays(7),
                        Task::getEarlyStart,
                        MONDAY.plusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void eachDifferenceIsAsStated(Difference difference) {
        Network network = difference.plan().build();
        Calendars calendars = Calendars.office(WorkingCalendar.stateCouncil())
                .with(MicrosoftSchedulerPeer.SEVEN_DAYS, ShiftCalendar.everyDay());
        ScheduledActivity ours =
                Schedule.forward(network, calendars, MONDAY, difference.rules()).activity(difference.of());
        Task theirs = MicrosoftSchedulerPeer.plain(network, MONDAY).task(difference.of());

        assertThat(difference.ours().apply(ours)).as("we").isEqualTo(difference.weSay());
        assertThat(difference.theirs().apply(theirs)).as("MPXJ").isEqualTo(difference.mpxjSays());
        assertThat(difference.weSay()).isNotEqualTo(difference.mpxjSays());
    }
}
