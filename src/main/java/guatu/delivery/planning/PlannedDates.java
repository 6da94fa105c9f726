package guatu.delivery.planning;

import java.time.LocalDate;
import java.util.UUID;

/** The days that a schedule gives an activity, both worked. */
public record PlannedDates(UUID activityId, LocalDate start, LocalDate finish) {}
