package guatu.supervision.pack;

import guatu.directory.Organisation;
import guatu.supervision.league.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A pack that was ordered.
 *
 * @param asOfDay the day it speaks of
 * @param knownBefore records made at this instant or later are left out, so that it can be built again with the same numbers
 * @param language of its words, {@code zh-CN} or {@code en}
 * @param contentSm3 hash of its numbers; empty until it is built
 */
public record ReviewPack(
        UUID id,
        Organisation unit,
        Period period,
        LocalDate asOfDay,
        Instant knownBefore,
        String language,
        List<String> decisions,
        State state,
        int stepsDone,
        int stepsTotal,
        Instant orderedAt,
        String orderedBy,
        Optional<Instant> finishedAt,
        Optional<String> contentSm3) {

    public ReviewPack {
        decisions = List.copyOf(decisions);
    }

    public enum State {
        WAITING,
        BUILDING,
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean running() {
            return this == WAITING || this == BUILDING;
        }
    }

    public int percent() {
        return stepsTotal == 0 ? 0 : 100 * stepsDone / stepsTotal;
    }

    /** A file that was built. */
    public record PackFile(String name, String sm3, byte[] content) {}
}
