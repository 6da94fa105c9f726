package guatu.promotion.reading;

import guatu.promotion.Industry;
import guatu.rules.Words;
import java.util.List;

/** The zone's industry schemes as chains, with what promotion has in each segment. */
public record Chain(List<Scheme> schemes, String scheme, List<Segment> segments) {

    public Chain {
        schemes = List.copyOf(schemes);
        segments = List.copyOf(segments);
    }

    /** A scheme by its code, and called after the segments at its top. */
    public record Scheme(String code, Words name) {}

    /**
     * A segment with everything under it.
     *
     * @param leaf nothing stands under it
     * @param talking leads before signing
     * @param signed deals signed or beyond
     * @param initiatives of the delivery ledger
     */
    public record Segment(Industry industry, boolean leaf, long talking, long signed, long initiatives) {

        /** A segment without a deal, a lead or an initiative: what the chain lacks. */
        public boolean gap() {
            return leaf && talking + signed + initiatives == 0;
        }
    }

    public long gaps() {
        return segments.stream().filter(Segment::gap).count();
    }
}
