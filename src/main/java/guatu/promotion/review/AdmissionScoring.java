package guatu.promotion.review;

import guatu.promotion.Money;
import guatu.promotion.Scale;
import guatu.promotion.review.AdmissionRule.Criterion;
import guatu.promotion.review.AdmissionRule.Sign;
import guatu.promotion.review.AdmissionSheet.Line;
import guatu.rules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Scores a deal. What is missing is said to be unknown, never taken for nought. */
final class AdmissionScoring {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final int POINTS_DECIMALS = 2;
    private static final String YUAN = "CNY";

    private final AdmissionRule rule;
    private final AdmissionInputs inputs;

    private AdmissionScoring(AdmissionRule rule, AdmissionInputs inputs) {
        this.rule = rule;
        this.inputs = inputs;
    }

    static AdmissionSheet of(AdmissionRule rule, AdmissionInputs inputs) {
        AdmissionScoring scoring = new AdmissionScoring(rule, inputs);
        return new AdmissionSheet(
                rule.version(), rule.criteria().stream().map(scoring::line).toList());
    }

    /** A number, or why there is none. */
    private record Measured(Optional<BigDecimal> value, Verdict without, String reason, String inputs) {

        static Measured of(BigDecimal value, String inputs) {
            return new Measured(Optional.of(value), Verdict.UNKNOWN, "", inputs);
        }

        static Measured none(Verdict verdict, String reason, String inputs) {
            return new Measured(Optional.empty(), verdict, reason, inputs);
        }
    }

    private Line line(Criterion criterion) {
        return switch (criterion.kind()) {
            case SCHEME -> scheme(criterion);
            case SIGNS -> signs(criterion);
            case MORE, LESS -> measured(criterion, measure(criterion.code()));
        };
    }

    private Line measured(Criterion criterion, Measured measured) {
        return measured.value()
                .map(value -> {
                    boolean met = criterion.meets(value);
                    BigDecimal score = criterion
                            .weight()
                            .multiply(criterion.share(value))
                            .divide(WHOLE, POINTS_DECIMALS, RoundingMode.HALF_UP);
                    return made(
                            criterion,
                            measured.value(),
                            met ? Verdict.MET : Verdict.UNMET,
                            Optional.of(score),
                            met ? "met" : "unmet",
                            measured.inputs());
                })
                .orElseGet(() -> made(
                        criterion,
                        Optional.empty(),
                        measured.without(),
                        Optional.empty(),
                        measured.reason(),
                        measured.inputs()));
    }

    private Measured measure(String criterion) {
        Scale scale = inputs.scale();
        return switch (criterion) {
            case "investment_intensity" -> perMu(yuan(scale.investment()), foreign(scale.investment()));
            case "tax_per_mu" -> perMu(scale.taxYuanPerYear(), false);
            case "output_per_mu" -> perMu(scale.outputYuanPerYear(), false);
            case "energy_per_output" -> perOutput(scale.energyTcePerYear());
            case "emission_per_output" -> perOutput(inputs.typed().emissionTonnesPerYear());
            case "research_share" ->
                inputs.typed()
                        .researchPercent()
                        .map(percent -> Measured.of(percent, plain(percent) + "%"))
                        .orElseGet(() -> Measured.none(Verdict.UNKNOWN, "missing", ""));
            case "chain_gap" ->
                inputs.place()
                        .map(place -> Measured.of(BigDecimal.valueOf(place.others()), place.segment()))
                        .orElseGet(() -> Measured.none(Verdict.FOR_A_PERSON, "noIndustry", ""));
            // An office's own criterion that the product has no figure for.
            default -> Measured.none(Verdict.FOR_A_PERSON, "judged", "");
        };
    }

    /** A deal that rents floor space uses no land of its own. */
    private Measured perMu(Optional<BigDecimal> yuan, boolean foreign) {
        Scale scale = inputs.scale();
        if (foreign) {
            return Measured.none(Verdict.FOR_A_PERSON, "foreign", "");
        }
        if (scale.landMu().filter(mu -> mu.signum() > 0).isEmpty()) {
            return scale.floorAreaSquareMetres().isPresent()
                    ? Measured.none(Verdict.NOT_APPLICABLE, "noLand", "")
                    : Measured.none(Verdict.UNKNOWN, "missing", "");
        }
        BigDecimal mu = scale.landMu().get();
        return yuan.map(amount -> Measured.of(
                        amount.divide(TEN_THOUSAND.multiply(mu), DECIMALS, RoundingMode.HALF_UP),
                        "%s ÷ %s".formatted(plain(amount.divide(TEN_THOUSAND)), plain(mu))))
                .orElseGet(() -> Measured.none(Verdict.UNKNOWN, "missing", ""));
    }

    private Measured perOutput(Optional<BigDecimal> amount) {
        Optional<BigDecimal> output = inputs.scale().outputYuanPerYear().filter(yuan -> yuan.signum() > 0);
        return amount.isEmpty() || output.isEmpty()
                ? Measured.none(Verdict.UNKNOWN, "missing", "")
                : Measured.of(
                        amount.get().multiply(TEN_THOUSAND).divide(output.get(), DECIMALS, RoundingMode.HALF_UP),
                        "%s ÷ %s"
                                .formatted(
                                        plain(amount.get()), plain(output.get().divide(TEN_THOUSAND))));
    }

    private Line scheme(Criterion criterion) {
        return inputs.place()
                .map(place -> made(
                        criterion,
                        Optional.empty(),
                        Verdict.MET,
                        Optional.of(criterion.weight()),
                        "inScheme",
                        "%s · %s".formatted(place.scheme(), place.segment())))
                .orElseGet(() ->
                        made(criterion, Optional.empty(), Verdict.FOR_A_PERSON, Optional.empty(), "noIndustry", ""));
    }

    private Line signs(Criterion criterion) {
        List<Sign> asked = rule.signsOf(criterion.code());
        List<Sign> present = asked.stream()
                .filter(sign -> inputs.signs().getOrDefault(sign.code(), false))
                .toList();
        boolean all = asked.stream().allMatch(sign -> inputs.signs().containsKey(sign.code()));
        String found = String.join(
                "、", present.stream().map(sign -> sign.name().chinese()).toList());
        if (!present.isEmpty()) {
            return made(criterion, Optional.empty(), Verdict.UNMET, Optional.of(BigDecimal.ZERO), "signsFound", found);
        }
        return all
                ? made(criterion, Optional.empty(), Verdict.MET, Optional.of(criterion.weight()), "noSigns", "")
                : made(criterion, Optional.empty(), Verdict.UNKNOWN, Optional.empty(), "signsUnchecked", "");
    }

    private static Line made(
            Criterion criterion,
            Optional<BigDecimal> value,
            Verdict verdict,
            Optional<BigDecimal> score,
            String reason,
            String inputs) {
        return new Line(
                criterion.code(),
                criterion.name(),
                criterion.unit(),
                criterion.weight(),
                criterion.threshold(),
                value,
                verdict,
                score,
                reason,
                inputs);
    }

    private static Optional<BigDecimal> yuan(Optional<Money> money) {
        return money.filter(amount -> amount.currency().equals(YUAN)).map(Money::amount);
    }

    private static boolean foreign(Optional<Money> money) {
        return money.filter(amount -> !amount.currency().equals(YUAN)).isPresent();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
