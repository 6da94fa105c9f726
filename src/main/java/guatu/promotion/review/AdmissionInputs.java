package guatu.promotion.review;

import guatu.promotion.Scale;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a deal when it is scored. Most of it stands on the deal; typed in is only what does not.
 *
 * @param place of its industry in the chain map; empty when the deal names none
 * @param signs that were looked for: true when one is there
 */
public record AdmissionInputs(Scale scale, Typed typed, Optional<Place> place, Map<String, Boolean> signs) {

    public AdmissionInputs {
        signs = Map.copyOf(signs);
    }

    /**
     * @param emissionTonnesPerYear of carbon dioxide
     * @param researchPercent spending on R&D in percent of sales
     */
    public record Typed(Optional<BigDecimal> emissionTonnesPerYear, Optional<BigDecimal> researchPercent, String note) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty(), "");

        public Typed {
            note = note.strip();
            Stream.of(emissionTonnesPerYear, researchPercent)
                    .flatMap(Optional::stream)
                    .filter(number -> number.signum() < 0)
                    .findFirst()
                    .ifPresent(negative -> {
                        throw new Refused("promotion.refused.negative", negative.toPlainString());
                    });
            researchPercent.filter(percent -> percent.compareTo(WHOLE) > 0).ifPresent(beyond -> {
                throw new Refused("review.refused.percent", beyond.toPlainString());
            });
        }
    }

    /**
     * @param scheme of the zone in which its segment stands
     * @param others deals signed and initiatives in the segment beside this one
     */
    public record Place(String segment, String scheme, long others) {}
}
