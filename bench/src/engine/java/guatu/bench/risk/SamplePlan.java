package guatu.bench.risk;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.risk.Certain;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.LogNormal;
import guatu.scheduling.risk.RiskEvent;
import guatu.scheduling.risk.RiskFactor;
import guatu.scheduling.risk.RiskModel;
import guatu.scheduling.risk.Triangular;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A made-up plan: each activity waits for two of the fifty before it and takes 5 to 24 days, at best four fifths of that and at
 * worst twice as much. The same seed gives the same.
 */
final class SamplePlan {

    static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static final int REACH = 50;

    final int[] days;
    final int[][] predecessors;

    SamplePlan(int activities, long seed) {
        Random random = new Random(seed);
        days = random.ints(activities, 5, 25).toArray();
        predecessors = new int[activities][];
        predecessors[0] = new int[0];
        for (int i = 1; i < activities; i++) {
            int reach = Math.min(i, REACH);
            predecessors[i] = random.ints(2, i - reach, i).toArray();
        }
    }

    Triangular estimate(int activity) {
        return new Triangular(EstimateUnit.WORKING_DAYS, 0.8 * days[activity], days[activity], 2 * days[activity]);
    }

    RiskModel model() {
        Network.Builder network = Network.builder();
        Map<String, Estimate> estimates = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            network.activity("a" + i, days[i]);
            estimates.put("a" + i, estimate(i));
            for (int predecessor : predecessors[i]) {
                network.link("a" + predecessor, "a" + i);
            }
        }
        return RiskModel.of(
                        network.build(),
                        Calendars.office(WorkingCalendar.stateCouncil()),
                        START.atStartOfDay(),
                        SchedulingRules.standard())
                .estimated(estimates);
    }

    /** The same with three factors, to which every third activity is exposed by half, and three events. */
    RiskModel modelWithDrivers() {
        RiskModel model = model();
        for (int driver = 0; driver < 3; driver++) {
            Map<String, Double> shares = new HashMap<>();
            for (int i = driver; i < days.length; i += 3) {
                shares.put("a" + i, 0.5);
            }
            model = model.exposedTo(
                            new RiskFactor("factor" + driver, new LogNormal(EstimateUnit.RATIO, 1.1, 0.2), shares))
                    .threatenedBy(new RiskEvent(
                            "event" + driver,
                            0.2,
                            Map.of("a" + driver, new Certain(EstimateUnit.WORKING_DAYS, 20))));
        }
        return model;
    }
}
