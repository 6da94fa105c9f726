package guatu.scheduling.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Schedule;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompressionTest {

    private static final WorkingCalendar WEEKS = WorkingCalendar.weekendsOnly();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    /** Ten days of ground, then frame (12) beside pipes (8), then a day of acceptance: 23 days. */
    private final Network network = Network.builder()
            .activity("ground", 10)
            .activity("frame", 12)
            .activity("pipes", 8)
            .activity("acceptance", 1)
            .link("ground", "frame")
            .link("ground", "pipes")
            .link("frame", "acceptance")
            .link("pipes", "acceptance")
            .build();

    private final List<Crash> crashes = List.of(
            new Crash("ground", 8, new BigDecimal(500)),
            new Crash("frame", 6, new BigDecimal(300)),
            new Crash("pipes", 6, new BigDecimal(100)));

    @Test
    void theCheapestComesFirstAndBothBranchesAreShortenedOnceTheyAreEquallyLong() {
        // Four days of frame at 300; then frame and pipes together at 400, cheaper than ground at 500.
        WhatItTakes found = compression().toFinishBy(day(18));

        assertThat(found).isInstanceOfSatisfying(WhatItTakes.Shortened.class, shortened -> {
            assertThat(shortened.cheapest()).isTrue();
            assertThat(shortened.plan().cost()).isEqualByComparingTo("1600");
            assertThat(shortened.plan().shortenings())
                    .extracting(Shortening::activity, Shortening::workingDays)
                    .containsExactly(tuple("frame", 5), tuple("pipes", 1));
            assertThat(shortened.plan().schedule().finish()).isEqualTo(day(18));
        });
    }

    @Test
    void aDateThatIsMetAnywayTakesNothing() {
        assertThat(compression().toFinishBy(day(23))).isInstanceOf(WhatItTakes.Nothing.class);
    }

    @Test
    void anImpossibleDateIsToldWithTheEarliestAndWithWhatBinds() {
        assertThat(compression().toFinishBy(day(10)))
                .isInstanceOfSatisfying(WhatItTakes.Impossible.class, impossible -> {
                    assertThat(impossible.plan().schedule().finish()).isEqualTo(day(15));
                    assertThat(impossible.binding()).containsExactly("ground", "frame", "acceptance");
                    assertThat(impossible.plan().cost()).isEqualByComparingTo("3000");
                });
    }

    @Test
    void theCurveHasACornerWhereTheNextDayCostsMore() {
        assertThat(compression().curve().points())
                .extracting(point -> point.workingDays() + ": " + point.cost().toPlainString())
                .containsExactly("15: 3000", "17: 2000", "19: 1200", "23: 0");
    }

    @Test
    void overlapsCountToo() {
        Network overlapped = Network.of(
                List.of(new Activity("dig", 10), new Activity("lay", 10)),
                List.of(
                        new Link("dig", "lay", LinkType.START_TO_START, Span.workingDays(4)),
                        new Link("dig", "lay", LinkType.FINISH_TO_FINISH, Span.workingDays(3))));

        WhatItTakes found = Compression.of(
                        overlapped,
                        List.of(new Crash("dig", 5, BigDecimal.ONE), new Crash("lay", 8, BigDecimal.TEN)),
                        plan -> Schedule.forward(plan, WEEKS, MONDAY),
                        WEEKS)
                .toFinishBy(day(13));

        // The start of dig holds lay: shortening dig, though it is ten times cheaper, helps nothing.
        assertThat(found.plan().shortenings())
                .singleElement()
                .satisfies(one -> assertThat(one.activity()).isEqualTo("lay"));
    }

    @Test
    void severalCalendarsAreTriedUntilTheDateIsMetAndNotCalledTheCheapest() {
        Calendars calendars = Calendars.office(WEEKS).with("site", ShiftCalendar.everyDay());
        Network mixed = Network.of(
                List.of(new Activity("papers", 10), new Activity("works", 21).onCalendar("site")),
                List.of(new Link("papers", "works", LinkType.FINISH_TO_START, Span.calendarDays(3))));
        LocalDate promised = MONDAY.plusDays(24);

        WhatItTakes found = Compression.of(
                        mixed,
                        List.of(new Crash("works", 7, BigDecimal.TEN)),
                        plan -> Schedule.forward(plan, calendars, MONDAY.atStartOfDay(), SchedulingRules.standard()),
                        WEEKS)
                .toFinishBy(promised);

        assertThat(found).isInstanceOfSatisfying(WhatItTakes.Shortened.class, shortened -> {
            assertThat(shortened.cheapest()).isFalse();
            assertThat(shortened.plan().schedule().finish()).isBeforeOrEqualTo(promised);
        });
    }

    @Test
    void ofWorkUnderWayOnlyWhatIsLeftIsShortenedAndWhatIsFinishedTakesNothing() {
        Network underWay = Network.of(
                List.of(
                        new Activity("ground", 10)
                                .progressed(new Progress.Finished(
                                        MONDAY.minusDays(21).atStartOfDay(),
                                        MONDAY.minusDays(7).atStartOfDay())),
                        new Activity("frame", 12)
                                .progressed(
                                        new Progress.Started(MONDAY.minusDays(7).atStartOfDay(), Span.workingDays(8))),
                        new Activity("acceptance", 1)),
                List.of(new Link("ground", "frame"), new Link("frame", "acceptance")));

        WhatItTakes found = Compression.of(
                        underWay,
                        List.of(new Crash("ground", 1, BigDecimal.ZERO), new Crash("frame", 9, BigDecimal.TEN)),
                        plan -> Schedule.forward(
                                plan,
                                Calendars.office(WEEKS),
                                MONDAY.atStartOfDay(),
                                SchedulingRules.standard().asOf(MONDAY.atStartOfDay())),
                        WEEKS)
                .toFinishBy(day(7));

        // Four of its twelve days are done: to nine in all, five of the eight left remain.
        assertThat(found.plan().shortenings()).containsExactly(new Shortening("frame", 8, 6, new BigDecimal(20)));
        assertThat(found.plan().schedule().finish()).isEqualTo(day(7));
    }

    @Test
    void aPlanOfSixtyActivitiesInLayersIsSolved() {
        Network.Builder large = Network.builder();
        IntStream.range(0, 60).forEach(at -> large.activity("a" + at, 5 + at % 7));
        IntStream.range(4, 60)
                .forEach(at -> large.link("a" + (at - 4), "a" + at).link("a" + (at - 3), "a" + at));
        List<Crash> some = IntStream.range(0, 60)
                .mapToObj(at -> new Crash("a" + at, 3, BigDecimal.valueOf(100 + at * 37 % 50)))
                .toList();
        Network plan = large.build();
        Compression compression = Compression.of(plan, some, one -> Schedule.forward(one, WEEKS, MONDAY), WEEKS);

        TradeOffCurve curve = compression.curve();

        assertThat(curve.points()).hasSizeGreaterThan(5);
        assertThat(curve.points().getLast().cost()).isZero();
    }

    private Compression compression() {
        return Compression.of(network, crashes, plan -> Schedule.forward(plan, WEEKS, MONDAY), WEEKS);
    }

    private static LocalDate day(int workingDay) {
        return WEEKS.plusWorkingDays(MONDAY, workingDay - 1);
    }
}
