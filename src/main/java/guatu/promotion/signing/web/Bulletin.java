package guatu.promotion.signing.web;

import java.util.List;

/**
 * The text of a signing event (集中签约通报), assembled by rule.
 *
 * @param lines of its list of deals, after its headings
 */
public record Bulletin(String title, List<String> paragraphs, List<String> headings, List<List<String>> lines) {

    public Bulletin {
        paragraphs = List.copyOf(paragraphs);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }
}
