package guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.WorkingCalendar;
import guatu.supervision.ladder.LadderClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The clock of a rung says what somebody would find who goes through the calendar day by day with a pencil. */
class LadderClockProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final int HORIZON_DAYS = 400;

    @Property
    void theLimitIsOverWhenThePencilSaysSo(
            @ForAll("days") LocalDate startedOn, @ForAll("limits") int limit, @ForAll("stops") List<Stop> stops) {
        LadderClock clock = new LadderClock(startedOn, limit, stops);

        assertThat(clock.dueOn(CALENDAR)).isEqualTo(byPencil(startedOn, limit, limit, stops));
        assertThat(clock.climbsOn(CALENDAR)).isEqualTo(byPencil(startedOn, limit, limit + 1, stops));
    }

    @Property
    void itGoesUpOnAWorkingDayAfterTheLimitOnWhichTheClockRuns(
            @ForAll("days") LocalDate startedOn, @ForAll("limits") int limit, @ForAll("stops") List<Stop> stops) {
        LadderClock clock = new LadderClock(startedOn, limit, stops);

        clock.climbsOn(CALENDAR).ifPresent(day -> {
            assertThat(CALENDAR.isWorkingDay(day)).isTrue();
            assertThat(stops).noneMatch(stop -> covers(stop, day));
            assertThat(day).isAfter(clock.dueOn(CALENDAR).orElseThrow());
        });
    }

    @Property
    void aStopWithoutAnEndKeepsItWhereItIsUnlessItHadRunOutBefore(
            @ForAll("days") LocalDate startedOn, @ForAll("limits") int limit, @ForAll("days") LocalDate from) {
        LadderClock running = new LadderClock(startedOn, limit, List.of());
        LadderClock stopped = new LadderClock(startedOn, limit, List.of(new Stop(from, null, "待省厅答复")));
        LocalDate climbs = running.climbsOn(CALENDAR).orElseThrow();

        assertThat(stopped.climbsOn(CALENDAR)).isEqualTo(from.isAfter(climbs) ? Optional.of(climbs) : Optional.empty());
    }

    /** What is blown at eight in the morning in Shanghai is blown the evening before in Los Angeles, where the tests run. */
    @Property
    void theDayIsTheOfficesOwn(@ForAll("days") LocalDate day, @ForAll("minutes") int minuteOfDay) {
        ZoneId office = ZoneId.of("Asia/Shanghai");
        Instant instant = LocalDateTime.of(day, LocalTime.ofSecondOfDay(minuteOfDay * 60L))
                .atZone(office)
                .toInstant();

        assertThat(LadderClock.startedAt(instant, office, 3)).isEqualTo(new LadderClock(day, 3, List.of()));
    }

    /** Counts with one finger: day after day, working days on which no stop stands. */
    private static Optional<LocalDate> byPencil(LocalDate startedOn, int limit, int days, List<Stop> stops) {
        LocalDate day = startedOn;
        while (limit == 0 && !CALENDAR.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        int counted = 0;
        for (int gone = 0; gone < HORIZON_DAYS && counted < days; gone++) {
            day = day.plusDays(1);
            LocalDate today = day;
            if (CALENDAR.isWorkingDay(day) && stops.stream().noneMatch(stop -> covers(stop, today))) {
                counted++;
            }
        }
        return counted == days ? Optional.of(day) : Optional.empty();
    }

    private static boolean covers(Stop stop, LocalDate day) {
        LocalDate through = stop.through();
        return !day.isBefore(stop.from()) && (through == null || !day.isAfter(through));
    }

    /** 2025 and 2026: with the Spring Festival, National Day, and weekends that are worked in exchange. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 700).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.integers().between(0, 12);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 24 * 60 - 1);
    }

    @Provide
    Arbitrary<List<Stop>> stops() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 20))
                .as((from, length) -> new Stop(from, from.plusDays(length), "专家评审"))
                .list()
                .ofMaxSize(4);
    }
}
