package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Constraint;
import guatu.scheduling.Progress;
import guatu.scheduling.risk.ActivityRisk;
import guatu.scheduling.risk.FinishDates;
import guatu.scheduling.risk.Forecast;
import guatu.scheduling.risk.MonteCarlo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** When a plan may finish, from a simulation. */
final class RiskFigures {

    private static final double CONFIDENCE = 0.8;

    private final SimulatedPlan simulated;
    private final Plan plan;
    private final MonteCarlo simulation;
    private final Forecast forecast;
    private final Optional<LocalDate> deadline;

    private RiskFigures(
            SimulatedPlan simulated, MonteCarlo simulation, Forecast forecast, Optional<LocalDate> deadline) {
        this.simulated = simulated;
        this.plan = simulated.plan();
        this.simulation = simulation;
        this.forecast = forecast;
        this.deadline = deadline;
    }

    static RiskFigures of(Plan plan, int runs, long seed, Optional<LocalDate> deadline) {
        MonteCarlo simulation =
                MonteCarlo.of(runs, seed).on(Runtime.getRuntime().availableProcessors());
        SimulatedPlan simulated = SimulatedPlan.of(plan);
        return new RiskFigures(simulated, simulation, simulation.forecast(simulated.riskModel(), CONFIDENCE), deadline);
    }

    List<String> lines() {
        FinishDates finish = forecast.finish();
        List<String> lines = new ArrayList<>();
        lines.add("runs %d, seed %d".formatted(simulation.runs(), simulation.seed()));
        lines.add("%d of %d activities have a three-point estimate; the others take as long as planned"
                .formatted(plan.estimates().size(), forecast.activities().size()));
        unused().ifPresent(lines::add);
        simulated.putOff().ifPresent(lines::add);
        simulated.notFollowed().ifPresent(lines::add);
        deadline.ifPresent(day -> lines.add("probability of %s: %s".formatted(day, share(finish.probabilityBy(day)))));
        lines.add("P50 %s, P80 %s, P95 %s"
                .formatted(finish.holdingAt(0.5), finish.holdingAt(CONFIDENCE), finish.holdingAt(0.95)));
        criticality()
                .forEach(risk ->
                        lines.add("criticality of %s: %s".formatted(risk.activity(), share(risk.criticality()))));
        return lines;
    }

    void writeTo(ObjectNode node) {
        FinishDates finish = forecast.finish();
        node.put("runs", simulation.runs())
                .put("seed", simulation.seed())
                .put("estimated_activities", plan.estimates().size())
                .put("p50", finish.holdingAt(0.5).toString())
                .put("p80", finish.holdingAt(CONFIDENCE).toString())
                .put("p95", finish.holdingAt(0.95).toString());
        simulated.leveled().forEach(node.putArray("put_off_by_leveling")::add);
        simulated.otherwise().forEach(node.putArray("simulated_from_other_days")::add);
        estimatedInVain().forEach(node.putArray("estimates_not_used")::add);
        deadline.ifPresent(
                day -> node.put("deadline", day.toString()).put("probability_of_deadline", finish.probabilityBy(day)));
        ObjectNode criticality = node.putObject("criticality");
        criticality().forEach(risk -> criticality.put(risk.activity(), risk.criticality()));
    }

    private Optional<String> unused() {
        List<String> done = estimatedInVain();
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of("estimates not used, as the work is done or its dates were set by hand: "
                        + String.join(", ", done));
    }

    private List<String> estimatedInVain() {
        return plan.network().activities().stream()
                .filter(one -> one.progress() instanceof Progress.Finished
                        || one.constraints().stream().anyMatch(Constraint.Placed.class::isInstance))
                .map(Activity::key)
                .filter(plan.estimates()::containsKey)
                .toList();
    }

    /** Those that are ever critical, the most critical first. */
    private List<ActivityRisk> criticality() {
        return forecast.activities().stream()
                .filter(risk -> risk.criticality() > 0)
                .sorted(Comparator.comparingDouble(ActivityRisk::criticality).reversed())
                .toList();
    }

    private static String share(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }
}
