package guatu.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day a page speaks of: what had happened by the end of {@code day}, out of what was recorded before
 * {@code knownBefore}. "As of 10 February" takes in what was recorded later; "as known on 10 February" does not.
 *
 * @param day the day itself, included
 * @param knownBefore records made at or after this instant are left out
 * @param today true when the day is today and nothing is left out, so that current values may be read
 */
public record AsOf(LocalDate day, Instant knownBefore, boolean today) {

    private static final Instant ALL = Instant.parse("9999-01-01T00:00:00Z");

    public static AsOf today(LocalDate today) {
        return new AsOf(today, ALL, true);
    }

    public static AsOf day(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? new AsOf(day, ALL, false) : today(today);
    }

    public static AsOf known(LocalDate day, LocalDate knownOn, ZoneId zone) {
        return new AsOf(day, knownOn.plusDays(1).atStartOfDay(zone).toInstant(), false);
    }

    /**
     * The plan of a day is the one in force when the day ended: what was changed at this instant or later is left out, also
     * when records made later are taken in.
     */
    public Instant planBefore(ZoneId zone) {
        return takesInItsDay(zone) ? dayOver(zone) : knownBefore;
    }

    /** True when nothing that was recorded by the end of the day is left out. */
    public boolean takesInItsDay(ZoneId zone) {
        return !knownBefore.isBefore(dayOver(zone));
    }

    private Instant dayOver(ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** True when records that were made later are left out. */
    public boolean asKnownThen() {
        return knownBefore.isBefore(ALL);
    }
}
