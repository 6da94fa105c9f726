package guatu.delivery.parallel;

import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import java.util.UUID;

/** Links of the engine as plans keep them. */
final class PlanLinks {

    private PlanLinks() {}

    static Link kept(guatu.scheduling.Link link) {
        return new Link(
                UUID.fromString(link.predecessor()),
                UUID.fromString(link.successor()),
                link.type(),
                link.lagWorkingDays(),
                LagUnit.WORKING,
                link.ground(),
                link.source());
    }
}
