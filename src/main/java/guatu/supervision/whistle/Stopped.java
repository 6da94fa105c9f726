package guatu.supervision.whistle;

import guatu.calendar.StoppableClock.Stop;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a whistle's clock stands (停表), with who stopped it and why.
 *
 * @param through the last day; empty while it still stands
 */
public record Stopped(
        LocalDate from, Optional<LocalDate> through, String reason, String stoppedBy, Optional<String> endedBy) {

    public Stop stop() {
        return new Stop(from, through.orElse(null), reason);
    }
}
