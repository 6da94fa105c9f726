package guatu.delivery.appraisal;

import java.time.LocalDate;

/**
 * An initiative that should have started by the day.
 *
 * @param reason an approved cause, or what was noted last; empty when nobody said
 */
public record NotStarted(String initiativeCode, String initiativeName, String unit, LocalDate due, String reason) {}
