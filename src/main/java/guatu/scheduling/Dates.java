package guatu.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When an activity starts and finishes.
 *
 * @param start the first day worked
 * @param finish the last day worked, even where that ends at midnight
 */
public record Dates(LocalDate start, LocalDate finish, LocalDateTime startsAt, LocalDateTime finishesAt) {}
