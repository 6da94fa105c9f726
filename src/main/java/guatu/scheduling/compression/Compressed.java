package guatu.scheduling.compression;

import guatu.scheduling.Schedule;
import java.math.BigDecimal;
import java.util.List;

/**
 * A plan with some of its activities made shorter.
 *
 * @param shortenings in the order of the network; empty when nothing need be shortened
 * @param schedule of the plan so shortened
 */
public record Compressed(List<Shortening> shortenings, Schedule schedule) {

    public Compressed {
        shortenings = List.copyOf(shortenings);
    }

    public BigDecimal cost() {
        return shortenings.stream().map(Shortening::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
