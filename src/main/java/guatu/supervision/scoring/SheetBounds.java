package guatu.supervision.scoring;

import guatu.rules.RuleVersion;
import guatu.rules.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What no score sheet may hold, by law or by guidance; read from the rule {@value #CODE}.
 *
 * @param measures that this product can count itself
 */
public record SheetBounds(List<Forbidden> forbidden, Set<String> measures) {

    public static final String CODE = "league-bounds";

    /** A word that an indicator may not count by, and which text says so. */
    public record Forbidden(String word, Words source) {}

    public static SheetBounds of(RuleVersion rule, Set<String> measures) {
        return new SheetBounds(
                rule.rows("forbidden").stream()
                        .map(row -> new Forbidden(row.text("word"), row.words("source")))
                        .toList(),
                measures);
    }

    /** The first forbidden word in any of the texts, whatever their case. */
    Optional<Forbidden> in(String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return forbidden.stream()
                .filter(one -> all.contains(one.word().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
