package guatu.supervision.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Work that was blocked on a day; the part of supervision that keeps whistles contributes a bean. */
public interface BlockedWork {

    /**
     * The longest blocked first.
     *
     * @param unitPath of the unit; with everything below it
     * @param knownBefore what was recorded at this instant or later is left out
     */
    List<PackContent.Blocked> on(String unitPath, LocalDate day, Instant knownBefore, int most);
}
