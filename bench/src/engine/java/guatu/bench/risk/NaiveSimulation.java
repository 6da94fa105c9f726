package guatu.bench.risk;

import guatu.scheduling.risk.Triangular;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one would write first: an object for each activity, a random number for each duration, both passes run by run. It
 * gives completions and how often each activity is critical, but neither dates nor rank correlations.
 */
final class NaiveSimulation {

    private static final class Node {
        private final Triangular estimate;
        private final List<Node> predecessors = new ArrayList<>();
        private final List<Node> successors = new ArrayList<>();
        private double duration;
        private double earlyFinish;
        private double lateFinish;
        private int critical;

        private Node(Triangular estimate) {
            this.estimate = estimate;
        }
    }

    private final List<Node> nodes = new ArrayList<>();

    NaiveSimulation(SamplePlan plan) {
        for (int i = 0; i < plan.days.length; i++) {
            Node node = new Node(plan.estimate(i));
            for (int predecessor : plan.predecessors[i]) {
                node.predecessors.add(nodes.get(predecessor));
                nodes.get(predecessor).successors.add(node);
            }
            nodes.add(node);
        }
    }

    double[] run(int runs, long seed) {
        Random random = new Random(seed);
        double[] completions = new double[runs];
        for (int run = 0; run < runs; run++) {
            completions[run] = forward(random);
            backward(completions[run]);
        }
        return completions;
    }

    private double forward(Random random) {
        double completion = 0;
        for (Node node : nodes) {
            node.duration = node.estimate.quantile(random.nextDouble());
            double start = 0;
            for (Node predecessor : node.predecessors) {
                start = Math.max(start, predecessor.earlyFinish);
            }
            node.earlyFinish = start + node.duration;
            completion = Math.max(completion, node.earlyFinish);
        }
        return completion;
    }

    private void backward(double completion) {
        for (Node node : nodes.reversed()) {
            node.lateFinish = completion;
            for (Node successor : node.successors) {
                node.lateFinish = Math.min(node.lateFinish, successor.lateFinish - successor.duration);
            }
            if (node.lateFinish - node.earlyFinish < 1e-9) {
                node.critical++;
            }
        }
    }

    int critical() {
        return nodes.stream().mapToInt(node -> node.critical).sum();
    }
}
