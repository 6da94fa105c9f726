package guatu.scheduling.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import guatu.scheduling.exchange.PlanWriting.Format;
import guatu.scheduling.exchange.PlanWriting.Written;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWritingTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 8, 0);
    private static final ShiftCalendar SITE = ShiftCalendar.builder()
            .everyDay(List.of(Shift.hours(7, 11), Shift.hours(13, 18)))
            .dayOff(LocalDate.of(2026, 6, 3))
            .day(LocalDate.of(2026, 6, 4), List.of(Shift.hours(9, 12)))
            .build();
    private static final Calendars CALENDARS =
            new Calendars(ShiftCalendar.office(WorkingCalendar.weekendsOnly()), Map.of("工地", SITE, "夜班", nights()));

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatBothSidesHoldComesBackAsItWas(Format format) throws Exception {
        Network network = Network.builder()
                .activity(new Activity("1", 0))
                .activity(new Activity("2", 3).within("1"))
                .activity(new Activity("3", Span.workedMinutes(90))
                        .onCalendar("工地")
                        .within("1"))
                .activity(Activity.milestone("4"))
                .activity(new Activity("5", 2)
                        .constrained(new Constraint.Dated(Bound.START_NO_EARLIER_THAN, MONDAY.plusDays(7))))
                .activity(new Activity("6", 2)
                        .progressed(
                                new Progress.Finished(MONDAY, MONDAY.plusDays(1).withHour(17))))
                .activity(new Activity("7", 4).progressed(new Progress.Started(MONDAY, Span.workingDays(1))))
                .link("2", "3", 1)
                .link(new Link("2", "4", LinkType.START_TO_START, Span.workingDays(2)))
                .link(new Link("3", "4", LinkType.FINISH_TO_FINISH, Span.ZERO))
                .link(new Link("4", "5", LinkType.START_TO_FINISH, Span.workingDays(3)))
                .build();

        Written written = PlanWriting.write(plan(network), format);

        assertThat(written.left()).isEmpty();
        Plan back = PlanFiles.read("back." + format.extension(), written.content());
        assertThat(back.findings()).isEmpty();
        assertThat(back.network().activities()).containsExactlyInAnyOrderElementsOf(network.activities());
        assertThat(back.network().links()).containsExactlyInAnyOrderElementsOf(network.links());
        assertThat(back.tasks())
                .extracting(Plan.Task::name)
                .containsExactlyInAnyOrder("1 名", "2 名", "3 名", "4 名", "5 名", "6 名", "7 名");
        assertThat(back.start()).isEqualTo(MONDAY);
        assertSameHours(back.calendars().standard(), CALENDARS.standard());
        assertSameHours(back.calendars().others().get("工地"), SITE);
    }

    @Test
    void microsoftProjectHoldsCrewsLevelingDeadlinesPlacesAndTheClock() throws Exception {
        Network network = Network.builder()
                .activity(new Activity("1", 3).workedBy("夜班"))
                .activity(new Activity("2", 1).delayed(Span.calendarDays(1)))
                .activity(new Activity("3", 1).due(MONDAY.plusDays(20)))
                .activity(new Activity("4", 1)
                        .constrained(new Constraint.Placed(
                                MONDAY.plusDays(1), MONDAY.plusDays(1).withHour(17))))
                .activity(new Activity("5", Span.calendarDays(2)))
                .activity(new Activity("6", 1).constrained(Constraint.asLateAsPossible()))
                .link(new Link("5", "6", LinkType.FINISH_TO_START, Span.calendarDays(1)))
                .build();

        Written written = PlanWriting.write(plan(network), Format.MSPDI);
        Plan back = PlanFiles.read("back.xml", written.content());

        assertThat(written.left()).isEmpty();
        assertThat(back.network().activities()).containsExactlyElementsOf(network.activities());
        assertThat(back.network().links()).containsExactlyElementsOf(network.links());
        assertSameHours(back.calendars().others().get("夜班"), nights());
    }

    @Test
    void whatPrimaveraHasNoPlaceForIsNamed() {
        Network network = Network.builder()
                .activity(new Activity("1", 1).due(MONDAY.plusDays(20)))
                .activity(new Activity("2", 1).delayed(Span.calendarDays(1)))
                .activity(new Activity("3", 1).constrained(new Constraint.Placed(MONDAY, MONDAY.withHour(17))))
                .build();

        assertThat(PlanWriting.write(plan(network), Format.XER).left())
                .containsExactly(
                        new NotWritten("1", NotWritten.What.DEADLINE),
                        new NotWritten("2", NotWritten.What.LEVELING_DELAY),
                        new NotWritten("3", NotWritten.What.PLACED_BY_HAND));
    }

    private static Plan plan(Network network) {
        return new Plan(
                "计划",
                MONDAY,
                Optional.empty(),
                network,
                CALENDARS,
                SchedulingRules.microsoftProject(),
                480,
                Map.of(),
                network.activities().stream()
                        .map(activity -> new Plan.Task(activity.key(), activity.key() + " 名", false))
                        .toList(),
                List.of());
    }

    private static ShiftCalendar nights() {
        return ShiftCalendar.builder().everyDay(List.of(Shift.hours(20, 24))).build();
    }

    private static void assertSameHours(ShiftCalendar one, ShiftCalendar other) {
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(one.shifts(day)).isEqualTo(other.shifts(day));
        }
        assertThat(one.ownDays()).isEqualTo(other.ownDays());
    }
}
