package guatu.scheduling.risk;

import guatu.scheduling.CompiledPlan;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** All runs of a model: drawn, scheduled, counted. What comes out depends on the design alone, not on the threads. */
final class Simulation {

    private final CompiledPlan plan;
    private final Uncertainty uncertainty;
    private final LatinHypercube design;
    private final Workers workers;
    private final SharedDraws[] shared;
    private final int[] uncertain;

    Simulation(CompiledPlan plan, Uncertainty uncertainty, LatinHypercube design, Workers workers) {
        this.plan = plan;
        this.uncertainty = uncertainty;
        this.design = design;
        this.workers = workers;
        this.shared = SharedDraws.ofAllBlocks(design, uncertainty);
        this.uncertain = IntStream.range(0, uncertainty.durations().size())
                .filter(activity -> !uncertainty.durations().get(activity).isCertain())
                .toArray();
    }

    /** When each run finishes. */
    int[] completions() {
        int[] completion = new int[design.runs];
        workers.share(design.blocks, () -> scheduling(Lanes.of(plan, design.lanes), completion, lanes -> {}));
        return completion;
    }

    /** When each run finishes, and what is critical in it. */
    SimulatedRuns runs() {
        int[] completion = new int[design.runs];
        ConcurrentLinkedQueue<int[]> counts = new ConcurrentLinkedQueue<>();
        workers.share(design.blocks, () -> {
            Lanes made = Lanes.of(plan, design.lanes);
            counts.add(made.critical);
            return scheduling(made, completion, Lanes::backward);
        });
        int[] critical = new int[uncertainty.durations().size()];
        for (int[] each : counts) {
            Arrays.setAll(critical, activity -> critical[activity] + each[activity]);
        }
        return new SimulatedRuns(completion, critical);
    }

    /** Certain durations are drawn once, for the first block, and stay. */
    private IntConsumer scheduling(Lanes lanes, int[] completion, Consumer<Lanes> afterwards) {
        DurationDraw draw = new DurationDraw(design, shared);
        for (int activity = 0; activity < lanes.duration.length; activity++) {
            draw.draw(uncertainty.durations().get(activity), 0, lanes.duration[activity]);
        }
        return block -> {
            for (int activity : uncertain) {
                draw.draw(uncertainty.durations().get(activity), block, lanes.duration[activity]);
            }
            lanes.forward();
            afterwards.accept(lanes);
            System.arraycopy(lanes.completion, 0, completion, block * design.lanes, design.lanes);
        };
    }

    /** How each uncertain quantity goes along with the completion, as Spearman's rank correlation. */
    Sensitivity sensitivity(int[] completion) {
        RankCorrelation correlation = new RankCorrelation(completion);
        double[] activities = new double[uncertainty.durations().size()];
        workers.share(uncertain.length, () -> {
            RunRanks ranks = new RunRanks(design, shared);
            return place -> activities[uncertain[place]] =
                    correlation.of(ranks.of(uncertainty.durations().get(uncertain[place])));
        });
        RunRanks ranks = new RunRanks(design, shared);
        double[] factors = new double[uncertainty.factors().size()];
        Arrays.setAll(factors, factor -> correlation.of(ranks.ofFactor(factor)));
        double[] events = new double[uncertainty.events().size()];
        Arrays.setAll(events, event -> correlation.of(ranks.ofEvent(event)));
        return new Sensitivity(activities, factors, events);
    }
}
