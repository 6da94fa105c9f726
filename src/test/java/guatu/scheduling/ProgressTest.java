package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.SchedulingRules.ProgressRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Design, then the permit; recorded up to the evening of Wednesday, 8 July 2026. */
class ProgressTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    private static final LocalDateTime MONDAY_MORNING = MONDAY.atTime(8, 0);
    private static final LocalDateTime WEDNESDAY_EVENING = MONDAY.plusDays(2).atTime(17, 0);

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Test
    void whatIsLeftIsDoneFromTheDataDateOn() {
        Schedule schedule = schedule(ProgressRule.RETAINED_LOGIC, started(4), Progress.none());

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                design  #####.. ##.....
                permit  ....... ..##...
                sign    ....... ....*..
                """);
        assertThat(schedule.activity("design").late().startsAt()).isEqualTo(MONDAY_MORNING);
        assertThat(schedule.activity("design").totalFloat()).isZero();
    }

    @Test
    void whatHasNotBegunWaitsForTheDataDate() {
        Schedule schedule = schedule(ProgressRule.RETAINED_LOGIC, Progress.none(), Progress.none());

        assertThat(schedule.activity("design").earlyStart()).isEqualTo("2026-07-09");
    }

    @Test
    void whatIsFinishedStandsAtItsActualDatesAndIsNotCritical() {
        Schedule schedule = schedule(
                ProgressRule.RETAINED_LOGIC,
                new Progress.Finished(MONDAY_MORNING, MONDAY.plusDays(1).atTime(17, 0)),
                Progress.none());
        ScheduledActivity design = schedule.activity("design");

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                design  XX..... .......
                permit  ...##.. .......
                sign    ....... *......
                """);
        assertThat(design.late()).isEqualTo(design.early());
        assertThat(design.totalFloat()).isZero();
        assertThat(design.critical()).isFalse();
        assertThat(schedule.activity("permit").critical()).isTrue();
    }

    @Test
    void outOfSequenceTheRestWaitsForThePredecessor() {
        Schedule schedule = schedule(ProgressRule.RETAINED_LOGIC, started(4), started(1));

        assertThat(schedule.activity("permit").earlyStart()).isEqualTo(MONDAY);
        assertThat(schedule.activity("permit").earlyFinish()).isEqualTo("2026-07-15");
        assertThat(schedule.activity("permit").drivingPredecessor()).hasValue("design");
    }

    @Test
    void onRequestTheRestGoesOnWithoutThePredecessor() {
        Schedule schedule = schedule(ProgressRule.PROGRESS_OVERRIDE, started(4), started(1));

        assertThat(schedule.activity("permit").earlyFinish()).isEqualTo("2026-07-09");
        assertThat(schedule.activity("permit").drivingPredecessor()).isEmpty();
        // The signature is linked a day later and does not wait for the design.
        assertThat(schedule.activity("sign").earlyFinish()).isEqualTo("2026-07-10");
        assertThat(schedule.activity("design").earlyFinish()).isEqualTo("2026-07-14");
    }

    @Test
    void theWayOfMicrosoftProjectRunsOnFromTheActualStart() {
        Schedule schedule = schedule(ProgressRule.UNINTERRUPTED, started(4), Progress.none());

        assertThat(schedule.activity("design").earlyFinish()).isEqualTo("2026-07-10");
        assertThat(schedule.activity("permit").earlyStart()).isEqualTo("2026-07-13");
    }

    @Test
    void aStartThatHasHappenedReleasesWhatIsLinkedToIt() {
        Network network = Network.builder()
                .activity(new Activity("dig", 9).progressed(started(6)))
                .activity("pour", 1)
                .link(new Link("dig", "pour", LinkType.START_TO_START, Span.workingDays(4)))
                .build();
        Schedule schedule = Schedule.forward(
                network,
                Calendars.office(calendar),
                MONDAY_MORNING,
                SchedulingRules.standard().asOf(WEDNESDAY_EVENING));

        // Four days from Monday, not from the rest that begins on Thursday.
        assertThat(schedule.activity("pour").earlyStart()).isEqualTo("2026-07-10");
    }

    @Test
    void theFirstActivityThatIsTooLateIsNamedWithItsDays() {
        Network network = Network.builder()
                .activity("design", 5)
                .activity("permit", 2)
                .link("design", "permit")
                .build();
        Schedule schedule = Schedule.backward(network, calendar, MONDAY.plusDays(9));

        assertThat(schedule.start()).isEqualTo("2026-07-07");
        assertThat(schedule.firstTooLate(MONDAY.plusDays(1))).isEmpty();
        assertThat(schedule.firstTooLate(MONDAY.plusDays(3))).hasValueSatisfying(late -> {
            assertThat(late.activity().key()).isEqualTo("design");
            assertThat(late.due()).isEqualTo("2026-07-07");
            assertThat(late.workingDays()).isEqualTo(2);
        });
    }

    private static Progress started(int daysLeft) {
        return new Progress.Started(MONDAY_MORNING, Span.workingDays(daysLeft));
    }

    private Schedule schedule(ProgressRule rule, Progress design, Progress permit) {
        Network network = Network.builder()
                .activity(new Activity("design", 5).progressed(design))
                .activity(new Activity("permit", 2).progressed(permit))
                .milestone("sign")
                .link("design", "permit")
                .link("permit", "sign", 1)
                .build();
        return Schedule.forward(
                network,
                Calendars.office(calendar),
                MONDAY_MORNING,
                SchedulingRules.standard().with(rule).asOf(WEDNESDAY_EVENING));
    }
}
