package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of counting work through, on any week of shifts with any days of their own, near and far from now. */
class ShiftCalendarProperties {

    private static final int MINUTE = PlanTime.UNITS_PER_MINUTE;

    @Property
    void workIsWhatSteppingMinuteByMinuteCounts(
            @ForAll long seed,
            @ForAll @IntRange(min = -40_000, max = 40_000) int day,
            @ForAll @IntRange(max = 4) int days) {
        Sample sample = new Sample(seed, day);
        int from = day * PlanTime.UNITS_PER_DAY + sample.random.nextInt(1440) * MINUTE;
        int to = from + days * PlanTime.UNITS_PER_DAY + sample.random.nextInt(1440) * MINUTE;
        int counted = 0;
        for (int minute = from; minute < to; minute += MINUTE) {
            counted += sample.isWorked(minute) ? MINUTE : 0;
        }

        assertThat(sample.calendar.workAt(to) - sample.calendar.workAt(from)).isEqualTo(counted);
    }

    @Property
    void thereIsNoWorkBetweenTheEndOfAShiftAndTheBeginningOfTheNext(
            @ForAll long seed, @ForAll @IntRange(min = -40_000, max = 40_000) int day) {
        Sample sample = new Sample(seed, day);
        ShiftCalendar calendar = sample.calendar;
        int work = calendar.workAt(day * PlanTime.UNITS_PER_DAY) + sample.random.nextInt(3 * PlanTime.UNITS_PER_DAY);
        int finish = calendar.finishAt(work);
        int start = calendar.startAt(work);

        assertThat(finish).isLessThanOrEqualTo(start);
        assertThat(calendar.workAt(finish)).isEqualTo(work);
        assertThat(calendar.workAt(start)).isEqualTo(work);
        assertThat(calendar.workAt(finish - 1)).isEqualTo(work - 1);
        assertThat(calendar.workAt(start + 1)).isEqualTo(work + 1);
    }

    @Property
    void addingAndTakingAwayComesBackToTheSameWork(
            @ForAll long seed,
            @ForAll @IntRange(min = -40_000, max = 40_000) int day,
            @ForAll @IntRange(min = 1, max = 500_000) int length) {
        ShiftCalendar calendar = new Sample(seed, day).calendar;
        int moment = day * PlanTime.UNITS_PER_DAY;
        int finish = calendar.plus(moment, length);

        assertThat(calendar.workAt(calendar.plus(finish, -length))).isEqualTo(calendar.workAt(moment));
        assertThat(calendar.finishOnOrBefore(finish)).isEqualTo(finish);
        assertThat(calendar.plus(moment, 0)).isEqualTo(moment);
    }

    @Property
    void anOfficeWorksEightHoursOnItsWorkingDays(@ForAll @IntRange(min = 8_000, max = 11_000) int day) {
        WorkingCalendar days = WorkingCalendar.stateCouncil();
        ShiftCalendar office = ShiftCalendar.office(days);
        LocalDate date = PlanTime.date(day);
        int worked = office.workAt(PlanTime.endOf(date)) - office.workAt(PlanTime.startOf(date));

        assertThat(worked).isEqualTo(days.isWorkingDay(date) ? PlanTime.UNITS_PER_WORKING_DAY : 0);
        assertThat(office.isWorked(date)).isEqualTo(days.isWorkingDay(date));
        assertThat(PlanTime.momentOf(PlanTime.startOf(date))).isEqualTo(date.atStartOfDay());
    }

    /** Weeks with any shifts, and some days of their own around a day. */
    private static final class Sample {

        final Random random;
        final ShiftCalendar calendar;
        private final List<List<Shift>> week = new ArrayList<>();
        private final List<List<Shift>> own = new ArrayList<>();
        private final int firstOwn;

        Sample(long seed, int day) {
            random = new Random(seed);
            firstOwn = day - 2;
            ShiftCalendar.Builder builder = ShiftCalendar.builder();
            for (DayOfWeek each : DayOfWeek.values()) {
                week.add(each == DayOfWeek.MONDAY ? List.of(Shift.hours(9, 12)) : shifts());
                builder.week(each, week.getLast());
            }
            for (int i = 0; i < 5; i++) {
                own.add(shifts());
                builder.day(PlanTime.date(firstOwn + i), own.getLast());
            }
            calendar = builder.build();
        }

        private List<Shift> shifts() {
            return switch (random.nextInt(5)) {
                case 0 -> List.of();
                case 1 -> List.of(Shift.WHOLE_DAY);
                case 2 -> List.of(new Shift(0, 1 + random.nextInt(400)), new Shift(1300, 1440));
                case 3 -> List.of(Shift.hours(13, 17), Shift.hours(8, 12));
                default -> List.of(new Shift(random.nextInt(600), 700), new Shift(700, 701 + random.nextInt(700)));
            };
        }

        boolean isWorked(int moment) {
            int day = Math.floorDiv(moment, PlanTime.UNITS_PER_DAY);
            int minute = Math.floorMod(moment, PlanTime.UNITS_PER_DAY) / MINUTE;
            boolean isOwn = day >= firstOwn && day < firstOwn + own.size();
            List<Shift> shifts = isOwn
                    ? own.get(day - firstOwn)
                    : week.get(PlanTime.date(day).getDayOfWeek().ordinal());
            return shifts.stream().anyMatch(shift -> shift.fromMinute() <= minute && minute < shift.toMinute());
        }
    }
}
