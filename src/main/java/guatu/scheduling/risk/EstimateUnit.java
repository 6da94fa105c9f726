package guatu.scheduling.risk;

/** What the values of an estimate count. */
public enum EstimateUnit {

    /** Working days of eight hours in the calendar of the activity. */
    WORKING_DAYS,

    /** Calendar days that pass, worked or not. */
    CALENDAR_DAYS,

    /** Multiples of the planned duration: 1.2 is a fifth longer than planned. */
    RATIO
}
