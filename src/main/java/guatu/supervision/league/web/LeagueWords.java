package guatu.supervision.league.web;

import guatu.rules.Words;
import guatu.shell.web.Page;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.scoring.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What league tables say, in the reader's language. */
public final class LeagueWords {

    /** Steps of the reckoning whose first two arguments are one name in both languages. */
    private static final Set<String> NAMED = Set.of("each", "share");

    private LeagueWords() {}

    public static String name(Page page, Words words) {
        return page.either(words.chinese(), words.english());
    }

    /** A step of the reckoning in a sentence. */
    public static String because(Page page, Reason reason) {
        List<Object> arguments = new ArrayList<>(reason.arguments());
        if (NAMED.contains(reason.key())) {
            String english = String.valueOf(arguments.remove(1));
            arguments.set(0, page.either(String.valueOf(arguments.getFirst()), english));
        }
        return page.text("league.because." + reason.key(), arguments.toArray());
    }

    /** Where a number comes from: counted here, a figure, or as stated. */
    public static String source(Page page, Found found) {
        if (found.source().equals("ledger")) {
            return page.text("league.source.ledger");
        }
        return found.source().startsWith("figure:")
                ? page.text("league.source.figure", found.source().substring("figure:".length()))
                : found.source();
    }
}
