package guatu.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What initiatives are drawn from.
 *
 * @param firstDay no record is older
 * @param lastDay no record is newer
 * @param keeper the account with the widest rights
 * @param districts the units by district: the district itself first
 */
record City(
        Words words,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        UUID keeper,
        List<List<Unit>> districts,
        List<Unit> companies,
        List<Coded> industries,
        List<Coded> places) {

    /** @param officers the first records, the second confirms */
    record Unit(UUID id, String code, String name, String path, List<UUID> officers) {}

    record Coded(String code, String name) {}

    /** A time of day at work. */
    Instant at(LocalDate day, Draw draw) {
        return day.atTime(draw.between(9, 17), draw.between(0, 59), draw.between(0, 59))
                .atZone(zone)
                .toInstant();
    }

    /** The same, some days later, but not after the city's last day. */
    Instant soonAfter(LocalDate day, int daysLater, Draw draw) {
        LocalDate late = day.plusDays(daysLater);
        return at(late.isAfter(lastDay) ? lastDay : late, draw);
    }
}
