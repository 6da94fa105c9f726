package guatu.scheduling.risk;

/**
 * Spearman's rank correlation with the completions of a simulation: from −1 to 1, and 0 for what never varies.
 */
final class RankCorrelation {

    private final double mean;
    private final float[] completion;
    private final double deviation;

    /** @param completions when each run finishes */
    RankCorrelation(int[] completions) {
        completion = new float[completions.length];
        new Ranking(completions.length).rank(completions, completion);
        mean = (completions.length - 1) / 2.0;
        deviation = deviation(completion);
    }

    /** @param ranks of another quantity in the same runs, from 0; equal values share their mean rank */
    double of(float[] ranks) {
        double both = deviation * deviation(ranks);
        if (both == 0) {
            return 0;
        }
        double covariance = 0;
        for (int i = 0; i < ranks.length; i++) {
            covariance += (ranks[i] - mean) * (completion[i] - mean);
        }
        return Math.clamp(covariance / both, -1, 1);
    }

    private double deviation(float[] ranks) {
        double squares = 0;
        for (float rank : ranks) {
            squares += (rank - mean) * (rank - mean);
        }
        return Math.sqrt(squares);
    }
}
