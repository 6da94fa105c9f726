package guatu.scheduling.risk;

import java.time.LocalDate;

/**
 * What a factor or an event costs the plan, measured by simulating it without: the runs are the same but for it.
 *
 * @param key of the factor or the event
 * @param sensitivity Spearman's rank correlation of the factor's multiple, or the event's happening, with the finish
 * @param meanWorkingDays by how much it delays the finish on average, in working days of the plan's standard calendar
 * @param holdsWithout the day that would hold without it
 */
public record Driver(String key, double sensitivity, double meanWorkingDays, LocalDate holdsWithout) {}
