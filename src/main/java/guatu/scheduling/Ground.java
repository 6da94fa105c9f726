package guatu.scheduling;

/** Why one activity waits for another; it decides whether a plan may do without. */
public enum Ground {
    /** A law or regulation says so; the link's source names it. */
    LEGAL,
    /** The work itself can't be done otherwise. */
    TECHNICAL,
    /** It has always been done in this order. */
    CUSTOMARY
}
