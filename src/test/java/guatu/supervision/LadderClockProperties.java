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
    void theLimitIsOverWhenThePencilSaysSo(@ForAll("runs") Run run) {
        LadderClock clock = run.clock();

        assertThat(clock.dueOn(CALENDAR)).isEqualTo(byPencil(run.startedOn(), run.limit(), run.limit(), run.stops()));
        assertThat(clock.climbsOn(CALENDAR))
                .isEqualTo(byPencil(run.startedOn(), run.limit(), run.limit() + 1, run.stops()));
    }

    @Property
    void whatIsUsedUpIsWhatThePencilCounts(@ForAll("runs") Run run, @ForAll("limits") int later) {
        LocalDate day = run.startedOn().plusDays(later * 3L);
        long counted = run.startedOn()
                .plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(CALENDAR::isWorkingDay)
                .filter(one -> run.stops().stream().noneMatch(stop -> covers(stop, one)))
                .count();

        assertThat(run.clock().used(CALENDAR, day)).isEqualTo((int) counted);
    }

    /** A week-end that is worked in exchange for a holiday counts, and the holiday's weekdays do not. */
    @Property
    void theUsualDeadlineOfAnOrderIsWhatThePencilCounts(@ForAll("days") LocalDate today, @ForAll("limits") int limit) {
        LocalDate pencil = today;
        for (int counted = 0; counted < limit; ) {
            pencil = pencil.plusDays(1);
            counted += CALENDAR.isWorkingDay(pencil) ? 1 : 0;
        }

        assertThat(CALENDAR.plusWorkingDays(today, limit)).isEqualTo(pencil);
    }

    @Property
    void itGoesUpOnAWorkingDayAfterTheLimitOnWhichTheClockRuns(@ForAll("runs") Run run) {
        LadderClock clock = run.clock();
        List<Stop> stops = run.stops();

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

    /**
     * What is blown at eight in the morning in Shanghai is blown the evening before in Los Angeles, where the tests run. Minutes that
     * a change to summer time leaves out are an hour later, on the same day.
     */
    @Property
    void theDayIsTheOfficesOwn(
            @ForAll("days") LocalDate day, @ForAll("minutes") int minuteOfDay, @ForAll("zones") ZoneId office) {
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
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "Asia/Urumqi",
                        "UTC",
                        "America/Los_Angeles",
                        "Pacific/Kiritimati",
                        "Europe/Berlin")
                .map(ZoneId::of);
    }

    /** A start with stops that lie where the limit runs: around it, one within another, and beyond it. */
    @Provide
    Arbitrary<Run> runs() {
        Arbitrary<int[]> spans = Combinators.combine(
                        Arbitraries.integers().between(-5, 25),
                        Arbitraries.integers().between(0, 20))
                .as((from, length) -> new int[] {from, length});
        return Combinators.combine(days(), limits(), spans.list().ofMaxSize(4))
                .as((start, limit, stops) -> new Run(
                        start,
                        limit,
                        stops.stream()
                                .map(span -> new Stop(
                                        start.plusDays(span[0]), start.plusDays(span[0] + (long) span[1]), "专家评审"))
                                .toList()));
    }

    /** A clock as it is drawn. */
    record Run(LocalDate startedOn, int limit, List<Stop> stops) {

        LadderClock clock() {
            return new LadderClock(startedOn, limit, stops);
        }
    }
}
