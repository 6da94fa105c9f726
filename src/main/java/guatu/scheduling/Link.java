package guatu.scheduling;

/**
 * One activity waits for another.
 *
 * @param lag what must pass between the two moments that the link joins, counted on the successor's calendar; negative
 *     for a lead, by which the successor may go ahead
 * @param source where it is said that one waits for the other, such as an article of a law; empty if nowhere
 */
public record Link(String predecessor, String successor, LinkType type, Span lag, Ground ground, String source) {

    public Link(String predecessor, String successor, LinkType type, Span lag) {
        this(predecessor, successor, type, lag, Ground.TECHNICAL, "");
    }

    /** Finish to start. */
    public Link(String predecessor, String successor, int lagWorkingDays) {
        this(predecessor, successor, LinkType.FINISH_TO_START, Span.workingDays(lagWorkingDays));
    }

    public Link(String predecessor, String successor) {
        this(predecessor, successor, 0);
    }

    public Link on(Ground newGround, String newSource) {
        return new Link(predecessor, successor, type, lag, newGround, newSource);
    }

    /** The lag in whole days, rounded down. */
    public int lagWorkingDays() {
        return lag.wholeDays();
    }
}
