package guatu.promotion.review;

import guatu.rules.Entry;
import guatu.rules.RuleVersion;
import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a deal is scored by: criteria with weight, threshold and bands, and the warning signs that are looked for.
 *
 * @param criteria in the order of the sheet
 */
public record AdmissionRule(String version, List<Criterion> criteria, List<Sign> signs) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-admission";

    public AdmissionRule {
        criteria = List.copyOf(criteria);
        signs = List.copyOf(signs);
    }

    /** How a criterion is read. */
    public enum Kind {
        /** A number, the more the better. */
        MORE,
        /** A number, the less the better. */
        LESS,
        /** The deal's industry stands in a scheme of the zone, or it is for a person to judge. */
        SCHEME,
        /** None of its signs is there. */
        SIGNS
    }

    /**
     * @param threshold from which (or up to which) it is met; empty where no number is asked for
     * @param bands by their limits, the lowest first
     */
    public record Criterion(
            String code,
            Words name,
            Words unit,
            BigDecimal weight,
            Kind kind,
            Optional<BigDecimal> threshold,
            List<Band> bands) {

        public Criterion {
            bands = bands.stream().sorted(Comparator.comparing(Band::limit)).toList();
        }

        boolean meets(BigDecimal value) {
            return threshold
                    .filter(limit -> kind == Kind.MORE ? value.compareTo(limit) >= 0 : value.compareTo(limit) <= 0)
                    .isPresent();
        }

        /** Percent of the weight; 0 beyond the last band. */
        BigDecimal share(BigDecimal value) {
            return kind == Kind.MORE
                    ? bands.reversed().stream()
                            .filter(band -> value.compareTo(band.limit()) >= 0)
                            .findFirst()
                            .map(Band::share)
                            .orElse(BigDecimal.ZERO)
                    : bands.stream()
                            .filter(band -> value.compareTo(band.limit()) <= 0)
                            .findFirst()
                            .map(Band::share)
                            .orElse(BigDecimal.ZERO);
        }
    }

    /** @param share in percent of the criterion's weight */
    public record Band(BigDecimal limit, BigDecimal share) {}

    /** @param criterion whose points it takes away @param source where it is looked up */
    public record Sign(String code, String criterion, Words name, Words source) {}

    public static AdmissionRule of(RuleVersion rule) {
        List<Entry> bands = rule.rows("bands");
        return new AdmissionRule(
                rule.id(),
                rule.rows("criteria").stream().map(row -> criterion(row, bands)).toList(),
                rule.rows("signs").stream()
                        .map(row -> new Sign(
                                row.text("sign"), row.text("criterion"), row.words("name"), row.words("source")))
                        .toList());
    }

    private static Criterion criterion(Entry row, List<Entry> bands) {
        String code = row.text("criterion");
        return new Criterion(
                code,
                row.words("name"),
                row.wordsOrNone("unit"),
                row.decimal("weight"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.has("threshold") ? Optional.of(row.decimal("threshold")) : Optional.empty(),
                bands.stream()
                        .filter(band -> band.text("criterion").equals(code))
                        .map(band -> new Band(band.decimal("limit"), band.decimal("share")))
                        .toList());
    }

    public List<Sign> signsOf(String criterion) {
        return signs.stream().filter(sign -> sign.criterion().equals(criterion)).toList();
    }
}
