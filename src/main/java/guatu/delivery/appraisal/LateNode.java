package guatu.delivery.appraisal;

import java.time.LocalDate;

/**
 * An initiative with its most overdue activity.
 *
 * @param nodes how many of its activities are overdue
 */
public record LateNode(
        String initiativeCode,
        String initiativeName,
        String unit,
        String what,
        LocalDate due,
        long daysLate,
        long nodes) {}
