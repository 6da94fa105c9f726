package guatu.scheduling.engine;

/**
 * What holds for the starts of a {@link CalendarPass} besides links and bounds.
 *
 * @param from the start of the plan, which places what neither a link nor a floor does; {@link Bounds#FAR} before all time if
 *     floors say it all
 * @param delay by activity: how many units of every hour its start is put off after its links
 * @param settled by activity: whether its start is known already, so that only its finish has float
 * @param asMicrosoftProject whether a milestone's late dates are the very moment at which work after it begins, and what a
 *     ceiling takes from the links is float that is missing
 */
public record Starts(int from, int[] delay, boolean[] settled, boolean asMicrosoftProject) {

    /** Nothing else at all. */
    static Starts byLinksAndBounds(int activities) {
        return new Starts(-Bounds.FAR, new int[activities], new boolean[activities], false);
    }
}
