package guatu.scheduling;

/** Why a link must be: the law, the work itself, or habit. Only habit may be dropped. */
public enum Ground {
    LEGAL,
    TECHNICAL,
    CUSTOMARY
}
