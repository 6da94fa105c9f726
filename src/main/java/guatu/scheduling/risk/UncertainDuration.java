package guatu.scheduling.risk;

import java.util.List;

/**
 * The duration of one activity, run by run: what was estimated, stretched by each factor for the share that is exposed to it,
 * then multiplied, then lengthened by the impacts of the events that happened.
 *
 * @param done what was done already and counts in full
 */
record UncertainDuration(
        Quantity base, List<Exposed> exposed, List<Struck> multiplied, List<Struck> lengthened, int done) {

    /** Lengths are cut off here, at 25,000 working days in tenths of a minute, so that no sum of times overflows. */
    static final float LONGEST = 120_000_000f;

    /** @param share the part of the duration that the factor stretches: 0 to 1 */
    record Exposed(int factor, float share) {}

    /** What an event does to the activity. */
    record Struck(int event, Quantity impact) {}

    static UncertainDuration certain(int units) {
        return new UncertainDuration(new Quantity.Constant(units), List.of(), List.of(), List.of(), 0);
    }

    boolean isCertain() {
        return base instanceof Quantity.Constant && sharesNothing();
    }

    boolean sharesNothing() {
        return exposed.isEmpty() && multiplied.isEmpty() && lengthened.isEmpty();
    }
}
