package guatu.promotion;

import java.util.Optional;

/**
 * Which leads a table shows; what is empty leaves nothing out.
 *
 * @param text any part of investor, project or code, pinyin or initials
 * @param unit code of an organisation; it and everything below
 * @param standing active, paused, lost or empty
 * @param industry code of an industry; it and everything below
 * @param hold mine (held by a unit of mine), free (nobody holds it), city (open to the city) or empty
 * @param after code of the last lead of the page before
 */
public record LeadQuery(
        String text,
        String unit,
        Optional<Stage> stage,
        String standing,
        Optional<SourceChannel> channel,
        String industry,
        String country,
        String hold,
        String after) {

    /** The same leads from another place on. */
    public LeadQuery from(String place) {
        return new LeadQuery(text, unit, stage, standing, channel, industry, country, hold, place);
    }

    public static LeadQuery all() {
        return new LeadQuery("", "", Optional.empty(), "", Optional.empty(), "", "", "", "");
    }
}
