package guatu.scheduling;

/**
 * The successor may start when the predecessor has finished (finish to start).
 *
 * @param lagWorkingDays working days that must pass in between; negative for a lead, by which the successor may start
 *     before the predecessor has finished
 */
public record Link(String predecessor, String successor, int lagWorkingDays) {

    public Link(String predecessor, String successor) {
        this(predecessor, successor, 0);
    }
}
