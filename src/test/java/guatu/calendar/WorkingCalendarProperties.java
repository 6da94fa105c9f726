package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of counting, on the published years and the plain ones around them. */
class WorkingCalendarProperties {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Property
    void goingThereAndBackReturnsToAWorkingDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = -600, max = 600) int steps) {
        LocalDate worked = calendar.workingDayOnOrAfter(day);

        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(worked, steps), -steps))
                .isEqualTo(worked);
    }

    @Property
    void aLaterStartNeverArrivesEarlier(
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other,
            @ForAll @IntRange(min = -600, max = 600) int steps) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;

        assertThat(calendar.plusWorkingDays(earlier, steps)).isBeforeOrEqualTo(calendar.plusWorkingDays(later, steps));
    }

    @Property
    void moreDaysEndLater(@ForAll("days") LocalDate day, @ForAll @IntRange(min = -600, max = 600) int steps) {
        assertThat(calendar.plusWorkingDays(day, steps + 1)).isAfter(calendar.plusWorkingDays(day, steps));
    }

    @Property
    void steppingDayByDayArrivesAtTheSameDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = -60, max = 60) int steps) {
        assertThat(calendar.plusWorkingDays(day, steps)).isEqualTo(stepped(day, steps));
    }

    @Property
    void countsAddUp(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
                .isEqualTo(calendar.workingDaysBetween(a, c));
    }

    @Property
    void betweenMeasuresWhatPlusHasAdded(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 600) int steps) {
        assertThat(calendar.workingDaysBetween(day, calendar.plusWorkingDays(day, steps)))
                .isEqualTo(steps);
    }

    private LocalDate stepped(LocalDate from, int steps) {
        LocalDate day = from;
        for (int left = Math.abs(steps); left > 0; ) {
            day = day.plusDays(Integer.signum(steps));
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2022, 6, 1).toEpochDay(),
                        LocalDate.of(2029, 6, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
