package guatu.scheduling.exchange;

/**
 * Something of a plan that the format of a file has no place for.
 *
 * @param uid the activity that it is about; of a link, its successor
 * @param detail what a link rests on; otherwise empty
 */
public record NotWritten(String uid, What what, String detail) {

    public enum What {
        DEADLINE,
        LEVELING_DELAY,
        PLACED_BY_HAND,
        SECOND_CONSTRAINT,
        CALENDAR_DAYS_OF_DURATION,
        CALENDAR_DAYS_OF_LAG,
        SOURCE_OF_LINK
    }

    NotWritten(String uid, What what) {
        this(uid, what, "");
    }
}
