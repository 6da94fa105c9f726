package guatu.bench.ladder;

import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.WorkingCalendar;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The blocked work that arrives in a zone in a year. All numbers here are assumptions, none is measured: what a zone would put in
 * their place are its own records.
 */
final class Year {

    /** Units that are called; each has a pace of its own, from twice as fast to more than twice as slow as the middle one. */
    private static final int UNITS = 24;

    private static final double SPREAD_OF_UNITS = 0.4;
    private static final double SPREAD_OF_WORK = 0.8;
    private static final double MEDIAN_DAYS_TO_TAKE = 0.8;
    private static final double SPREAD_OF_TAKING = 1.1;
    private static final double ARRIVALS_PER_WORKING_DAY = 4;
    private static final double SHARE_STOPPED = 0.1;
    private static final double SHARE_RELAPSING = 0.08;
    private static final double RELAPSE = 0.4;

    private Year() {}

    static List<Blockage> of(LadderRule rule, int year, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] slowness = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            slowness[unit] = Math.exp(SPREAD_OF_UNITS * random.nextGaussian());
        }
        List<Pace> paces = rule.paces().keySet().stream().sorted().map(rule.paces()::get).toList();
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        List<Blockage> arrived = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                for (int left = poisson(random); left > 0; left--) {
                    Pace pace = paces.get(random.nextInt(paces.size()));
                    arrived.add(blockage(day, pace, slowness[random.nextInt(UNITS)], rule, random));
                }
            }
        }
        return arrived;
    }

    /** The middle unit just about keeps the limit of the pace by itself. */
    private static Blockage blockage(
            LocalDate day, Pace pace, double slowness, LadderRule rule, SplittableRandom random) {
        double usual = Math.max(1, rule.solve().get(pace));
        double effort = usual * slowness * Math.exp(SPREAD_OF_WORK * random.nextGaussian());
        double taking = MEDIAN_DAYS_TO_TAKE * slowness * Math.exp(SPREAD_OF_TAKING * random.nextGaussian());
        List<Stop> stops = random.nextDouble() < SHARE_STOPPED
                ? List.of(stop(day.plusDays(1 + random.nextInt(10)), 3 + random.nextInt(12)))
                : List.of();
        double relapse = random.nextDouble() < SHARE_RELAPSING ? RELAPSE : 0;
        return new Blockage(day, pace, (int) Math.round(taking), effort, stops, relapse);
    }

    private static Stop stop(LocalDate from, int days) {
        return new Stop(from, from.plusDays(days), "");
    }

    private static int poisson(SplittableRandom random) {
        double bound = Math.exp(-ARRIVALS_PER_WORKING_DAY);
        int arrivals = 0;
        for (double product = random.nextDouble(); product > bound; product *= random.nextDouble()) {
            arrivals++;
        }
        return arrivals;
    }
}
