package guatu.rules.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What the calculator of the calendar's page found.
 *
 * @param days working days after {@code from}; negative counts back
 * @param unpublished years in between that are reckoned by the plain week for want of a notice
 */
public record WorkingDayCalculation(LocalDate from, int days, LocalDate to, List<Integer> unpublished) {}
