package guatu.promotion.signing.web;

import java.time.LocalDate;
import java.util.List;

/**
 * The text of a signing event (集中签约通报), assembled by rule.
 *
 * @param issuer the unit that held the event
 * @param day as of which it speaks
 * @param listTitle stands above its list of deals
 * @param lines of its list of deals, after its headings
 */
public record Bulletin(
        String issuer,
        String title,
        LocalDate day,
        List<String> paragraphs,
        String listTitle,
        List<String> headings,
        List<List<String>> lines) {

    public Bulletin {
        paragraphs = List.copyOf(paragraphs);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }
}
