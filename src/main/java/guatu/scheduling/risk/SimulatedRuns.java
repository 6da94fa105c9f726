package guatu.scheduling.risk;

/**
 * What the runs gave.
 *
 * @param completion by run: when it finishes
 * @param critical by activity: in how many runs a longer duration of it would move the completion
 */
record SimulatedRuns(int[] completion, int[] critical) {}
