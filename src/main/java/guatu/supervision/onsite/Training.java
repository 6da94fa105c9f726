package guatu.supervision.onsite;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A training at the front line (一线练兵), arranged for a year and reported on when it is done. */
public record Training(
        UUID id,
        Unit unit,
        int year,
        String topic,
        LocalDate plannedOn,
        Optional<LocalDate> completedOn,
        String report) {}
