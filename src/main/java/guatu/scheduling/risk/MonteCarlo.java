package guatu.scheduling.risk;

import guatu.calendar.PlanTime;
import guatu.scheduling.Activity;
import guatu.scheduling.CompiledPlan;
import guatu.scheduling.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Simulates whole plans, not a path chosen beforehand: where paths merge, the latest counts (merge bias). The same runs and
 * the same seed give the same result, whatever the number of threads. Safe for use by many threads; one for all plans is
 * faster than one for each.
 */
public final class MonteCarlo {

    /** Runs come in blocks of this many: enough for vector instructions, few enough for the caches. */
    private static final int LANES = 250;

    private static final int FEW_LANES = 50;
    /** From here on a block of all lanes would take hundreds of megabytes. */
    private static final int LARGE = 20_000;

    private static final int MOST_RUNS = 1_000_000;

    private final long seed;
    private final LatinHypercube design;
    private final Workers workers;

    private MonteCarlo(long seed, LatinHypercube design, Workers workers) {
        this.seed = seed;
        this.design = design;
        this.workers = workers;
    }

    /**
     * On one thread.
     *
     * @param runs 1 to 1,000,000; rounded up to a multiple of 250
     */
    public static MonteCarlo of(int runs, long seed) {
        Domain.require(runs > 0 && runs <= MOST_RUNS, runs, "from 1 to %d runs".formatted(MOST_RUNS));
        return new MonteCarlo(seed, new LatinHypercube(seed, (runs + LANES - 1) / LANES, LANES), new Workers(1));
    }

    /** Each plan on so many threads. */
    public MonteCarlo on(int threads) {
        Domain.require(threads > 0, threads, "at least one thread");
        return new MonteCarlo(seed, design, new Workers(threads));
    }

    public int runs() {
        return design.runs;
    }

    public long seed() {
        return seed;
    }

    /** When the plan may finish, without asking what matters for it: less than half the work of {@link #forecast}. */
    public FinishDates finishDates(RiskModel model) {
        CompiledPlan plan = compiled(model);
        return finishDates(plan, simulation(model, plan).completions());
    }

    /**
     * When the plan may finish, and what matters for it.
     *
     * @param confidence the probability with which a day has to hold, such as 0.8, for {@link Driver#holdsWithout}
     */
    public Forecast forecast(RiskModel model, double confidence) {
        CompiledPlan plan = compiled(model);
        Simulation simulation = simulation(model, plan);
        SimulatedRuns runs = simulation.runs();
        Sensitivity sensitivity = simulation.sensitivity(runs.completion());
        List<Activity> activities = model.network().activities();
        List<ActivityRisk> risks = IntStream.range(0, activities.size())
                .filter(i -> !model.network().isSummary(activities.get(i).key()))
                .mapToObj(i -> new ActivityRisk(
                        activities.get(i).key(),
                        isFinished(activities.get(i)) ? 0 : (double) runs.critical()[i] / design.runs,
                        sensitivity.activities()[i]))
                .toList();
        return new Forecast(
                finishDates(plan, runs.completion()), risks, drivers(model, plan, runs, sensitivity, confidence));
    }

    /**
     * Can we promise this day?
     *
     * @param confidence the probability with which a promise has to hold, such as 0.8
     */
    public PromiseAnswer canPromise(RiskModel model, LocalDate day, double confidence) {
        Forecast forecast = forecast(model, confidence);
        return new PromiseAnswer(
                day,
                forecast.finish().probabilityBy(day),
                confidence,
                forecast.finish().holdingAt(confidence),
                forecast.mattersMost(3),
                forecast);
    }

    private List<Driver> drivers(
            RiskModel model, CompiledPlan plan, SimulatedRuns runs, Sensitivity sensitivity, double confidence) {
        double mean = meanWork(plan, runs.completion());
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < model.factors().size() + model.events().size(); i++) {
            boolean factor = i < model.factors().size();
            int event = i - model.factors().size();
            String key = factor
                    ? model.factors().get(i).key()
                    : model.events().get(event).key();
            int[] without = simulation(model.without(key), plan).completions();
            drivers.add(new Driver(
                    key,
                    factor ? sensitivity.factors()[i] : sensitivity.events()[event],
                    (mean - meanWork(plan, without)) / PlanTime.UNITS_PER_WORKING_DAY,
                    finishDates(plan, without).holdingAt(confidence)));
        }
        return drivers;
    }

    private static boolean isFinished(Activity activity) {
        return activity.progress() instanceof Progress.Finished;
    }

    private static CompiledPlan compiled(RiskModel model) {
        return CompiledPlan.of(model.network(), model.calendars(), model.start(), model.rules());
    }

    private Simulation simulation(RiskModel model, CompiledPlan plan) {
        boolean large = model.network().activities().size() > LARGE;
        int inOne = LANES / FEW_LANES;
        LatinHypercube suited = large ? new LatinHypercube(seed, design.blocks * inOne, FEW_LANES) : design;
        return new Simulation(plan, new UncertaintySetup(model, plan).uncertainty(), suited, workers);
    }

    private static FinishDates finishDates(CompiledPlan plan, int[] completions) {
        return new FinishDates(Arrays.stream(completions)
                .map(completion -> (int) plan.finishDay(completion).toEpochDay())
                .toArray());
    }

    private static double meanWork(CompiledPlan plan, int[] completions) {
        return Arrays.stream(completions).map(plan::workAt).average().orElseThrow();
    }
}
