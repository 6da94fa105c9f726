package guatu.scheduling.compression;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.compression.TradeOffCurve.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The linear programme against trying every choice of lengths. */
class CompressionProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate START = LocalDate.of(2026, 1, 26);

    @Property(tries = 400)
    void nothingCheaperMeetsTheDate(
            @ForAll("small") DrawnCrash drawn, @ForAll @IntRange(min = 0, max = 8) int earlier) {
        Schedule usual = schedule(drawn.network());
        LocalDate day = CALENDAR.plusWorkingDays(usual.finish(), -earlier);
        TimedNetwork timed = drawn.timed();
        int completion = timed.completion(timed.normal());
        int best = drawn.cheapestOfAll(completion - earlier);

        WhatItTakes found = of(drawn).toFinishBy(day);

        if (completion == 0 || earlier == 0) {
            assertThat(found.plan().cost()).isZero();
        } else if (best < 0 || completion - earlier == 0) {
            assertThat(completion - earlier).isLessThanOrEqualTo(drawn.shortestOfAll());
        } else {
            assertThat(found.plan().cost()).isEqualByComparingTo(BigDecimal.valueOf(best));
            assertThat(found.plan().schedule().finish()).isBeforeOrEqualTo(day);
        }
    }

    @Property(tries = 400)
    void theEarliestFinishIsTheEarliestOfAllChoices(@ForAll("small") DrawnCrash drawn) {
        assertThat(of(drawn).curve().points().getFirst().workingDays()).isEqualTo(drawn.shortestOfAll());
    }

    @Property(tries = 300)
    void theCurveIsWhatEachFinishCostsStraightBetweenItsPoints(@ForAll("small") DrawnCrash drawn) {
        List<Point> points = of(drawn).curve().points();

        for (int at = 0; at + 1 < points.size(); at++) {
            Point from = points.get(at);
            for (int days = from.workingDays(); days < points.get(at + 1).workingDays(); days++) {
                BigDecimal onCurve = from.cost()
                        .subtract(from.costPerWorkingDay().multiply(BigDecimal.valueOf(days - from.workingDays())));
                assertThat(onCurve).isEqualByComparingTo(BigDecimal.valueOf(drawn.cheapestOfAll(days)));
            }
        }
        assertThat(points.getLast().cost()).isZero();
    }

    @Property(tries = 400)
    void theCurveFallsEverMoreSlowly(@ForAll("small") DrawnCrash drawn) {
        List<Point> points = of(drawn).curve().points();

        for (int at = 0; at + 1 < points.size(); at++) {
            Point from = points.get(at);
            Point to = points.get(at + 1);
            assertThat(from.cost()).isGreaterThanOrEqualTo(to.cost());
            assertThat(from.costPerWorkingDay()).isGreaterThanOrEqualTo(to.costPerWorkingDay());
            assertThat(from.finish()).isBeforeOrEqualTo(to.finish());
            assertThat(from.workingDays()).isLessThan(to.workingDays());
        }
    }

    private static Compression of(DrawnCrash drawn) {
        return Compression.of(drawn.network(), drawn.crashes(), CompressionProperties::schedule, CALENDAR);
    }

    private static Schedule schedule(Network network) {
        return Schedule.forward(network, CALENDAR, START);
    }

    @Provide
    Arbitrary<DrawnCrash> small() {
        return DrawnCrash.small();
    }
}
