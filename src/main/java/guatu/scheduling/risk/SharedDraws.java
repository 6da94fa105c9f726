package guatu.scheduling.risk;

import java.util.List;

/**
 * What the activities of a block of runs have in common.
 *
 * @param multiple by factor, by run: what it multiplies a duration by that is wholly exposed to it
 * @param happened by event, by run: 1 if it happened, 0 if not
 */
record SharedDraws(float[][] multiple, float[][] happened) {

    static SharedDraws[] ofAllBlocks(LatinHypercube design, Uncertainty uncertainty) {
        SharedDraws[] blocks = new SharedDraws[design.blocks];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new SharedDraws(
                    drawn(design, uncertainty.factors(), block), drawn(design, uncertainty.events(), block));
        }
        return blocks;
    }

    private static float[][] drawn(LatinHypercube design, List<Quantity> quantities, int block) {
        float[][] drawn = new float[quantities.size()][design.lanes];
        for (int i = 0; i < drawn.length; i++) {
            quantities.get(i).draw(design, block, drawn[i]);
        }
        return drawn;
    }
}
