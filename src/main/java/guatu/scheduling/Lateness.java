package guatu.scheduling;

import java.time.LocalDate;

/**
 * An activity that should have begun or ended by now to keep the promise.
 *
 * @param due the last day on which it could have begun, or, if it is under way, ended
 * @param workingDays how many working days of its calendar have passed since, up to the day before today; at least 1
 */
public record Lateness(Activity activity, LocalDate due, int workingDays) {}
