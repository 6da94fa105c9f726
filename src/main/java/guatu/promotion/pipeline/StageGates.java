package guatu.promotion.pipeline;

import guatu.promotion.Stage;
import guatu.rules.RuleVersion;
import guatu.rules.Words;
import java.util.List;
import java.util.Locale;

/** What each stage asks for before a deal may enter it, by the rule of the day. */
public record StageGates(String version, List<Item> items) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-stage-gates";

    public StageGates {
        items = List.copyOf(items);
    }

    /** How an item is met. */
    public enum Kind {
        /** A contact was recorded. */
        CONTACT,
        /** A file was handed in. */
        EVIDENCE,
        /** A second person approved. */
        APPROVAL,
        /** The deal was admitted by a review (项目研判). */
        ADMISSION;

        /** The name under which it stands in rule files and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param stage that can't be entered without it
     * @param code by which what was handed in is found again
     */
    public record Item(Stage stage, String code, Kind kind, Words name) {}

    public static StageGates of(RuleVersion rule) {
        return new StageGates(
                rule.id(),
                rule.rows("gates").stream()
                        .map(row -> new Item(
                                Stage.of(row.text("stage")),
                                row.text("item"),
                                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                                row.words("name")))
                        .toList());
    }

    public List<Item> before(Stage stage) {
        return items.stream().filter(item -> item.stage() == stage).toList();
    }
}
