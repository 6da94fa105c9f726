package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StoppableClock.Stop;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of clocks that stop. */
class StoppableClockProperties {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Property
    void withoutStopsItIsThePlainLimit(@ForAll("limits") TimeLimit limit, @ForAll("days") LocalDate startedOn) {
        assertThat(StoppableClock.started(limit, startedOn).dueOn(calendar)).hasValue(limit.dueOn(calendar, startedOn));
    }

    @Property
    void anotherStopNeverBringsTheDueDateForward(
            @ForAll("limits") TimeLimit limit,
            @ForAll("days") LocalDate startedOn,
            @ForAll("stops") List<Stop> stops,
            @ForAll("stop") Stop another) {
        StoppableClock clock = new StoppableClock(limit, startedOn, stops);

        assertThat(clock.stopped(another).dueOn(calendar).orElseThrow())
                .isAfterOrEqualTo(clock.dueOn(calendar).orElseThrow());
    }

    @Property
    void theLimitIsUsedUpOnTheDueDateAndNotTheDayBefore(
            @ForAll("days") LocalDate startedOn, @ForAll("stops") List<Stop> stops) {
        StoppableClock clock = new StoppableClock(TimeLimit.workingDays(20), startedOn, stops);
        LocalDate due = clock.dueOn(calendar).orElseThrow();

        assertThat(clock.daysLeft(calendar, due)).isZero();
        assertThat(clock.daysLeft(calendar, due.minusDays(1))).isEqualTo(1);
        assertThat(clock.daysLeft(calendar, startedOn)).isEqualTo(20);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(0, 45), Arbitraries.of(TimeLimit.Counting.values()))
                .as(TimeLimit::new);
    }

    @Provide
    Arbitrary<List<Stop>> stops() {
        return stop().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Stop> stop() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 30))
                .as((from, days) -> new Stop(from, from.plusDays(days), "听证"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2025, 12, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
