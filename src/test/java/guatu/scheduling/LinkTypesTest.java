package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each type of link, drawn: without a lag, with a lag, with a lead. */
class LinkTypesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Test
    void finishToStart() {
        assertThat(drawn(LinkType.FINISH_TO_START, 0)).isEqualTo("""
                dig     ###.... .......
                pour    ...##.. .......
                """);
        assertThat(drawn(LinkType.FINISH_TO_START, 1)).isEqualTo("""
                dig     ###.... .......
                pour    ....#.. #......
                """);
        assertThat(drawn(LinkType.FINISH_TO_START, -1)).isEqualTo("""
                dig     ###.... .......
                pour    ..##... .......
                """);
    }

    @Test
    void startToStart() {
        assertThat(drawn(LinkType.START_TO_START, 0)).isEqualTo("""
                dig     ###.... .......
                pour    XX..... .......
                """);
        assertThat(drawn(LinkType.START_TO_START, 4)).isEqualTo("""
                dig     ###.... .......
                pour    ....#.. #......
                """);
        assertThat(drawn(LinkType.START_TO_START, -1)).isEqualTo("""
                dig     ###.... .......
                pour    XX..... .......
                """);
    }

    @Test
    void finishToFinish() {
        assertThat(drawn(LinkType.FINISH_TO_FINISH, 0)).isEqualTo("""
                dig     ###.... .......
                pour    .##.... .......
                """);
        assertThat(drawn(LinkType.FINISH_TO_FINISH, 2)).isEqualTo("""
                dig     ###.... .......
                pour    ...##.. .......
                """);
        assertThat(drawn(LinkType.FINISH_TO_FINISH, -1)).isEqualTo("""
                dig     ###.... .......
                pour    XX..... .......
                """);
    }

    @Test
    void startToFinish() {
        assertThat(drawn(LinkType.START_TO_FINISH, 0)).isEqualTo("""
                dig     ###.... .......
                pour    XX..... .......
                """);
        assertThat(drawn(LinkType.START_TO_FINISH, 5)).isEqualTo("""
                dig     ###.... .......
                pour    ...##.. .......
                """);
    }

    @Test
    void whatIsLinkedByItsStartHasFloatOnlyToItsStart() {
        Network network = Network.builder()
                .activity("dig", 5)
                .activity("pour", 5)
                .activity("fence", 1)
                .link(new Link("dig", "pour", LinkType.START_TO_START, Span.workingDays(2)))
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("pour").earlyStart()).isEqualTo("2026-07-08");
        assertThat(schedule.activity("dig").totalFloatWorkingDays()).isZero();
        assertThat(schedule.activity("dig").freeFloatWorkingDays()).isZero();
        assertThat(schedule.activity("dig").critical()).isTrue();
        assertThat(schedule.activity("pour").drivingPredecessor()).hasValue("dig");
        assertThat(schedule.activity("fence").totalFloatWorkingDays()).isEqualTo(6);
        assertThat(schedule.drivingPath()).containsExactly("dig", "pour");
    }

    @Test
    void aLagInCalendarDaysPassesOnDaysOffToo() {
        Network network = Network.builder()
                .activity("pour", 5)
                .activity("strip", 1)
                .link(new Link("pour", "strip", LinkType.FINISH_TO_START, Span.calendarDays(1)))
                .activity("paint", 1)
                .link(new Link("pour", "paint", LinkType.FINISH_TO_START, Span.calendarDays(3)))
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        // Poured by Friday at 17:00: a day of curing is over on Saturday, three on Monday at 17:00.
        assertThat(schedule.activity("strip").earlyStart()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("paint").earlyStart()).isEqualTo("2026-07-14");
        // Two nights and a day of the weekend are float that no office hour sees.
        assertThat(schedule.activity("pour").totalFloatWorkingDays()).isZero();
        assertThat(schedule.activity("strip").totalFloatWorkingDays()).isEqualTo(1);
    }

    @Test
    void ofTwoLinksBetweenTheSameActivitiesTheStricterHolds() {
        Network network = Network.builder()
                .activity("dig", 3)
                .activity("pour", 2)
                .link(new Link("dig", "pour", LinkType.START_TO_START, Span.workingDays(1)))
                .link(new Link("dig", "pour", LinkType.FINISH_TO_FINISH, Span.workingDays(1)))
                .build();

        assertThat(DrawnPlan.early(Schedule.forward(network, calendar, MONDAY), calendar, MONDAY, 1))
                .isEqualTo("""
                dig     ###....
                pour    ..##...
                """);
    }

    private String drawn(LinkType type, int lag) {
        Network network = Network.builder()
                .activity("dig", 3)
                .activity("pour", 2)
                .link(new Link("dig", "pour", type, Span.workingDays(lag)))
                .build();
        return DrawnPlan.early(Schedule.forward(network, calendar, MONDAY), calendar, MONDAY, 2);
    }
}
