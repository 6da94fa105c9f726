package guatu.scheduling.risk;

import java.util.Arrays;
import java.util.List;

/** One uncertain number of a model, as the runs of a block see it. */
sealed interface Quantity {

    void draw(LatinHypercube design, int block, float[] values);

    /** The largest value that a run can see. */
    double largest();

    /** @param identity which quantity it is, by {@link RandomStream#quantity} */
    static Quantity of(Estimate estimate, double scale, long identity) {
        return switch (estimate) {
            case Certain certain -> new Constant((float) (scale * certain.value()));
            case Discrete discrete -> Stepped.of(discrete, scale, identity);
            default -> new Smooth(QuantileTable.of(estimate, scale), identity);
        };
    }

    /** The same in every run. */
    record Constant(float value) implements Quantity {

        @Override
        public void draw(LatinHypercube design, int block, float[] values) {
            Arrays.fill(values, value);
        }

        @Override
        public double largest() {
            return value;
        }
    }

    /** Another value in every run, so that its ranks are those of the strata. */
    record Smooth(QuantileTable table, long identity) implements Quantity {

        @Override
        public void draw(LatinHypercube design, int block, float[] values) {
            design.draw(table, identity, block, values);
        }

        @Override
        public double largest() {
            return table.quantiles()[QuantileTable.CELLS];
        }
    }

    /** A few values; each goes up to its cumulative probability. */
    record Stepped(double[] upTo, float[] value, long identity) implements Quantity {

        static Stepped of(Discrete estimate, double scale, long identity) {
            List<Discrete.Outcome> outcomes = estimate.outcomes();
            double[] upTo = new double[outcomes.size()];
            float[] value = new float[outcomes.size()];
            double reached = 0;
            for (int i = 0; i < value.length; i++) {
                reached += outcomes.get(i).probability();
                upTo[i] = reached;
                value[i] = (float) (scale * outcomes.get(i).value());
            }
            return new Stepped(upTo, value, identity);
        }

        @Override
        public void draw(LatinHypercube design, int block, float[] values) {
            design.drawRanks(identity, block, values);
            for (int lane = 0; lane < values.length; lane++) {
                double probability = (values[lane] + 0.5) / design.runs;
                int step = 0;
                while (step < value.length - 1 && probability > upTo[step]) {
                    step++;
                }
                values[lane] = value[step];
            }
        }

        @Override
        public double largest() {
            return value[value.length - 1];
        }
    }
}
