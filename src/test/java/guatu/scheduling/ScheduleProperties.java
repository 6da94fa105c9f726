package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of scheduling, on random networks with lags, leads and milestones. */
class ScheduleProperties {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Property
    void aRecursiveLongestPathGivesTheSameDates(
            @ForAll("networks") Network network,
            @ForAll("days") LocalDate start,
            @ForAll("days") LocalDate promisedOn) {
        NaiveSchedule naive = new NaiveSchedule(network, calendar);
        LocalDate eveningBefore = calendar.previousWorkingDay(start);
        LocalDate promisedEvening = calendar.workingDayOnOrBefore(promisedOn);
        Schedule schedule = Schedule.forward(network, calendar, start, promisedOn);

        for (ScheduledActivity scheduled : schedule.activities()) {
            String key = scheduled.activity().key();
            LocalDate early = naive.earlyEvening(key, eveningBefore);
            LocalDate late = naive.lateEvening(key, promisedEvening);
            if (scheduled.activity().isMilestone()) {
                boolean opening = early.equals(eveningBefore);
                assertThat(scheduled.earlyFinish()).isEqualTo(opening ? schedule.start() : early);
                assertThat(scheduled.earlyStart()).isEqualTo(scheduled.earlyFinish());
                assertThat(scheduled.lateStart()).isEqualTo(scheduled.lateFinish());
                if (!opening) {
                    assertThat(scheduled.lateFinish()).isEqualTo(late);
                }
            } else {
                assertThat(scheduled.earlyFinish()).isEqualTo(early);
                assertThat(scheduled.earlyStart()).isEqualTo(naive.firstDay(key, early));
                assertThat(scheduled.lateFinish()).isEqualTo(late);
                assertThat(scheduled.lateStart()).isEqualTo(naive.firstDay(key, late));
                assertThat(scheduled.totalFloatWorkingDays()).isEqualTo(calendar.workingDaysBetween(early, late));
            }
        }
    }

    @Property
    void anAddedLinkNeverMakesAnythingEarlier(
            @ForAll("networks") Network network,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 8) int one,
            @ForAll @IntRange(max = 8) int other,
            @ForAll @IntRange(min = -3, max = 5) int lag) {
        int size = network.activities().size();
        if (size < 2) {
            return;
        }
        int predecessor = one % (size - 1);
        int successor = predecessor + 1 + other % (size - 1 - predecessor);
        Schedule before = Schedule.forward(network, calendar, start);
        Network linked = Networks.with(network, new Link("a" + predecessor, "a" + successor, lag));

        assertNothingEarlier(before, Schedule.forward(linked, calendar, start));
    }

    @Property
    void aLongerDurationNeverFinishesAnythingEarlier(
            @ForAll("networks") Network network,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 8) int position,
            @ForAll @IntRange(min = 1, max = 10) int days) {
        Network longer =
                Networks.longer(network, position % network.activities().size(), days);

        assertNothingEarlier(Schedule.forward(network, calendar, start), Schedule.forward(longer, calendar, start));
    }

    @Property
    void aShiftedStartShiftsEverythingWhereThereAreNoHolidays(
            @ForAll("networks") Network network,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int days) {
        WorkingCalendar plain = WorkingCalendar.weekendsOnly();
        LocalDate worked = plain.workingDayOnOrAfter(start);
        Schedule one = Schedule.forward(network, plain, worked);
        Schedule other = Schedule.forward(network, plain, plain.plusWorkingDays(worked, days));

        for (ScheduledActivity before : one.activities()) {
            ScheduledActivity after = other.activity(before.activity().key());
            assertThat(after.earlyStart()).isEqualTo(plain.plusWorkingDays(before.earlyStart(), days));
            assertThat(after.earlyFinish()).isEqualTo(plain.plusWorkingDays(before.earlyFinish(), days));
            assertThat(after.lateStart()).isEqualTo(plain.plusWorkingDays(before.lateStart(), days));
            assertThat(after.lateFinish()).isEqualTo(plain.plusWorkingDays(before.lateFinish(), days));
            assertThat(after.totalFloatWorkingDays()).isEqualTo(before.totalFloatWorkingDays());
        }
    }

    @Property
    void earlyIsNeverAfterLateWhenThePromiseIsTheFinish(
            @ForAll("networks") Network network, @ForAll("days") LocalDate start) {
        LocalDate finish = Schedule.forward(network, calendar, start).finish();
        Schedule schedule = Schedule.forward(network, calendar, start, finish);

        assertThat(schedule.marginWorkingDays()).isZero();
        assertThat(schedule.activities()).allSatisfy(activity -> {
            assertThat(activity.earlyStart()).isBeforeOrEqualTo(activity.lateStart());
            assertThat(activity.earlyFinish()).isBeforeOrEqualTo(activity.lateFinish());
            assertThat(activity.freeFloatWorkingDays()).isBetween(0, activity.totalFloatWorkingDays());
        });
        assertThat(schedule.drivingPath())
                .isNotEmpty()
                .allMatch(key -> schedule.activity(key).critical());
    }

    @Property
    void startingAsLateAsThePromiseAllowsJustKeepsIt(
            @ForAll("networks") Network network, @ForAll("days") LocalDate promisedOn) {
        Schedule backward = Schedule.backward(network, calendar, promisedOn);
        Schedule forward = Schedule.forward(network, calendar, backward.start(), promisedOn);
        Schedule dayLater = Schedule.forward(network, calendar, calendar.nextWorkingDay(backward.start()), promisedOn);

        assertThat(backward.finish()).isEqualTo(calendar.workingDayOnOrBefore(promisedOn));
        assertThat(forward.activities()).isEqualTo(backward.activities());
        assertThat(dayLater.marginWorkingDays()).isEqualTo(-1);
    }

    @Property
    void anActivityThatSlipsByItsTotalFloatMovesTheFinishOnlyBeyondIt(
            @ForAll("networks") Network network, @ForAll("days") LocalDate start, @ForAll @IntRange(max = 8) int at) {
        int position = at % network.activities().size();
        Schedule schedule = Schedule.forward(network, calendar, start);
        ScheduledActivity activity = schedule.activities().get(position);
        if (activity.activity().isMilestone()) {
            return;
        }
        int slack = activity.totalFloatWorkingDays();

        assertThat(finishWith(network, position, slack, start)).isEqualTo(schedule.finish());
        assertThat(finishWith(network, position, slack + 1, start))
                .isEqualTo(calendar.nextWorkingDay(schedule.finish()));
    }

    private LocalDate finishWith(Network network, int position, int days, LocalDate start) {
        return Schedule.forward(Networks.longer(network, position, days), calendar, start)
                .finish();
    }

    private static void assertNothingEarlier(Schedule before, Schedule after) {
        for (ScheduledActivity activity : before.activities()) {
            ScheduledActivity later = after.activity(activity.activity().key());
            assertThat(later.earlyStart()).isAfterOrEqualTo(activity.earlyStart());
            assertThat(later.earlyFinish()).isAfterOrEqualTo(activity.earlyFinish());
        }
        assertThat(after.finish()).isAfterOrEqualTo(before.finish());
    }

    @Provide
    Arbitrary<Network> networks() {
        return Networks.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2025, 11, 1).toEpochDay(),
                        LocalDate.of(2027, 2, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
