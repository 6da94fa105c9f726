package guatu.scheduling.risk;

/**
 * Which values the runs take, one design for any number of quantities. The probabilities are cut into as many strata as
 * there are runs, and each quantity takes the middle of every stratum once, in an order of its own (McKay, Beckman and
 * Conover, "A comparison of three methods for selecting values of input variables", Technometrics 21, 1979). What adds up
 * over the quantities, as durations along a path do, is then all but free of sampling error (Stein, Technometrics 29,
 * 1987), whatever the number of quantities; a Sobol sequence loses that beyond some dozens of them.
 *
 * <p>Runs come in blocks, so that threads can share the work: every block is a Latin hypercube too, and no two blocks
 * share a stratum (Qian, "Sliced Latin hypercube designs", Journal of the American Statistical Association 107, 2012).
 */
final class LatinHypercube {

    final int runs;
    final int blocks;
    /** Runs in a block. */
    final int lanes;

    private final long seed;
    /** Where the strata of a slice, in rising order, lie in a {@link QuantileTable}: cell, and part of it. */
    private final int[][] cell;

    private final float[][] part;

    LatinHypercube(long seed, int blocks, int lanes) {
        this.seed = seed;
        this.blocks = blocks;
        this.lanes = lanes;
        this.runs = Math.multiplyExact(blocks, lanes);
        this.cell = new int[blocks][lanes];
        this.part = new float[blocks][lanes];
        for (int slice = 0; slice < blocks; slice++) {
            for (int i = 0; i < lanes; i++) {
                double position = QuantileTable.position((rank(slice, i) + 0.5) / runs);
                cell[slice][i] = (int) position;
                part[slice][i] = (float) (position - (int) position);
            }
        }
    }

    /** The values of a quantity in the runs of a block. */
    void draw(QuantileTable table, long quantity, int block, float[] values) {
        int slice = slice(quantity, block);
        int[] cells = cell[slice];
        float[] parts = part[slice];
        float[] quantiles = table.quantiles();
        for (int i = 0; i < lanes; i++) {
            float below = quantiles[cells[i]];
            values[i] = below + parts[i] * (quantiles[cells[i] + 1] - below);
        }
        new RandomStream(seed, quantity, block).shuffle(values);
    }

    /** The strata of a quantity in the runs of a block: 0 for the lowest, one less than the runs for the highest. */
    void drawRanks(long quantity, int block, float[] ranks) {
        int slice = slice(quantity, block);
        for (int i = 0; i < lanes; i++) {
            ranks[i] = rank(slice, i);
        }
        new RandomStream(seed, quantity, block).shuffle(ranks);
    }

    private int rank(int slice, int position) {
        return position * blocks + slice;
    }

    /** Each block takes another slice, and each quantity begins with another one. */
    private int slice(long quantity, int block) {
        return (int) Math.floorMod(quantity + block, (long) blocks);
    }
}
