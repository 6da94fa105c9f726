package guatu.scheduling.compression;

import guatu.scheduling.compression.TimedNetwork.Precedence;
import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The time-cost trade-off as a linear programme (Kelley 1961, Fulkerson 1961), solved by ojAlgo: when each activity starts
 * and, if it can be shortened, finishes; the cost falls with the length between.
 *
 * <p>Whole days come out exactly. Every constraint bounds a difference of two times by a whole number (the matrix is that
 * of a graph, so it is totally unimodular). Therefore taking all times down to the whole number below keeps every
 * constraint: from {@code f - s >= w} follows {@code floor(f) >= floor(s + w) = floor(s) + w}. And it costs no more: over all
 * shifts of the clock by less than a day, rounded plans cost on average what the unrounded one costs, and none can cost less.
 */
final class CrashProgramme {

    /** Far above the solver's error, far below a day. */
    private static final double ROUNDING = 1e-6;

    private final TimedNetwork network;
    private final double[] costPerDay;

    CrashProgramme(TimedNetwork network, double[] costPerDay) {
        this.network = network;
        this.costPerDay = costPerDay;
    }

    /** The shortest completion that any lengths allow. */
    int shortestCompletion() {
        Model model = new Model();
        Variable completion = model.time("completion").weight(1);
        for (int activity = 0; activity < network.size(); activity++) {
            model.atLeast(completion, model.finish[activity], model.finishOffset[activity]);
        }
        Optimisation.Result result = model.solve();
        return rounded(result.doubleValue(model.indexOf(completion)));
    }

    /**
     * The lengths that meet the completion most cheaply.
     *
     * @param completion at least {@link #shortestCompletion}
     */
    int[] cheapest(int completion) {
        Model model = new Model();
        for (int activity = 0; activity < network.size(); activity++) {
            model.finish[activity].upper(completion - model.finishOffset[activity]);
            if (network.compressible(activity)) {
                model.finish[activity].weight(-costPerDay[activity]);
                model.start[activity].weight(costPerDay[activity]);
            }
        }
        Optimisation.Result result = model.solve();
        int[] lengths = network.normal().clone();
        Arrays.setAll(
                lengths,
                activity -> network.compressible(activity)
                        ? model.value(result, model.finish[activity]) - model.value(result, model.start[activity])
                        : network.normal()[activity]);
        return lengths;
    }

    private static int rounded(double time) {
        return (int) Math.floor(time + ROUNDING);
    }

    /** Times as variables; an activity of one length has its finish at its start and an offset. */
    private final class Model {

        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Variable[] start = new Variable[network.size()];
        private final Variable[] finish = new Variable[network.size()];
        private final int[] finishOffset = new int[network.size()];

        Model() {
            for (int activity = 0; activity < network.size(); activity++) {
                start[activity] = time("start " + activity);
                if (network.compressible(activity)) {
                    finish[activity] = time("finish " + activity);
                    atLeast(finish[activity], start[activity], network.shortest()[activity])
                            .upper(network.normal()[activity]);
                } else {
                    finish[activity] = start[activity];
                    finishOffset[activity] = network.normal()[activity];
                }
            }
            network.precedences().forEach(this::add);
        }

        Variable time(String name) {
            return model.newVariable(name).lower(0);
        }

        Expression atLeast(Variable later, Variable earlier, int distance) {
            return model.newExpression("order " + model.countExpressions())
                    .set(later, 1)
                    .set(earlier, -1)
                    .lower(distance);
        }

        private void add(Precedence one) {
            int from = one.predecessor();
            int to = one.successor();
            int distance =
                    one.lag() + (one.fromFinish() ? finishOffset[from] : 0) - (one.toFinish() ? finishOffset[to] : 0);
            atLeast(one.toFinish() ? finish[to] : start[to], one.fromFinish() ? finish[from] : start[from], distance);
        }

        Optimisation.Result solve() {
            Optimisation.Result result = model.minimise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException(
                        "The solver ended as %s. Expected an optimum, since lengths for this completion exist. Try the shortest completion first."
                                .formatted(result.getState()));
            }
            return result;
        }

        int indexOf(Variable variable) {
            return model.indexOf(variable);
        }

        int value(Optimisation.Result result, Variable variable) {
            return rounded(result.doubleValue(indexOf(variable)));
        }
    }
}
