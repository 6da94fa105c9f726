package guatu.scheduling.risk;

/** Rank correlations with the completion, by activity, by factor, by event. */
record Sensitivity(double[] activities, double[] factors, double[] events) {}
