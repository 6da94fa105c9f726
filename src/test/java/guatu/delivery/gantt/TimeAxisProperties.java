package guatu.delivery.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.gantt.TimeAxis.DaysOff;
import guatu.delivery.gantt.TimeAxis.Month;
import guatu.scheduling.Calendars;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeAxisProperties {

    private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);

    @Property
    void monthsFillTheWidthWithoutGapsAndTheirNamesDoNotTouch(
            @ForAll @IntRange(max = 2_000) int from, @ForAll @IntRange(max = 4_000) int length, @ForAll Zoom zoom) {
        TimeAxis axis = axis(from, length, zoom);

        int at = 0;
        for (Month month : axis.months()) {
            assertThat(month.x()).isEqualTo(at);
            at += month.width();
        }
        assertThat(at).isEqualTo(axis.width());
        List<Integer> labels =
                axis.months().stream().filter(Month::labelled).map(Month::x).toList();
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i) - labels.get(i - 1)).isGreaterThanOrEqualTo(50);
        }
    }

    @Property
    void daysFollowEachOtherAndNoneIsWiderThanItsNeighbour(
            @ForAll @IntRange(max = 2_000) int from, @ForAll @IntRange(max = 4_000) int length, @ForAll Zoom zoom) {
        TimeAxis axis = axis(from, length, zoom);
        LocalDate day = ORIGIN.plusDays(from + length / 2);

        assertThat(axis.covers(day)).isTrue();
        assertThat(axis.end(day)).isEqualTo(axis.start(day.plusDays(1)));
        assertThat(axis.end(day) - axis.start(day)).isBetween((int) axis.dayWidth(), (int) Math.ceil(axis.dayWidth()));
    }

    @Property(tries = 50)
    void daysOffAreThoseOfTheCalendar(@ForAll @IntRange(max = 1_000) int from) {
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        TimeAxis axis = axis(from, 100, Zoom.MONTH);
        String worked = axis.worked(Calendars.office(calendar).standard());
        List<DaysOff> off = axis.daysOff(calendar);

        for (int i = 0; i < worked.length(); i++) {
            LocalDate day = axis.first().plusDays(i);
            int middle = (axis.start(day) + axis.end(day)) / 2;
            boolean shaded = off.stream().anyMatch(band -> band.x() <= middle && middle < band.x() + band.width());
            assertThat(worked.charAt(i) == '1').as(day.toString()).isEqualTo(calendar.isWorkingDay(day));
            assertThat(shaded).as(day.toString()).isEqualTo(!calendar.isWorkingDay(day));
        }
    }

    private static TimeAxis axis(int from, int length, Zoom zoom) {
        return new TimeAxis(ORIGIN.plusDays(from), ORIGIN.plusDays(from + length), zoom);
    }
}
