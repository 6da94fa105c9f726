package guatu.promotion;

import static guatu.promotion.AskedFor.BASIS;
import static guatu.promotion.Promoted.refused;

import guatu.promotion.targets.TargetChange;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetTerms;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTermsTest {

    @ParameterizedTest
    @CsvSource({
        "signed, 0, 个, promotion.target.refused.value",
        "signed, 1e16, 个, promotion.target.refused.value",
        "used, 0.00001, CNY, promotion.target.refused.value",
        "signed, 2.5, 个, promotion.target.refused.whole",
        "used, 100, 个, promotion.target.refused.currency",
        "stated, 100, 亿元, promotion.target.refused.name"
    })
    void whatCannotBeATargetIsRefused(String measure, BigDecimal value, String unit, String refusal) {
        refused(
                refusal,
                () -> new TargetTerms(2026, "", TargetMeasure.of(measure), "", Optional.empty(), unit, value, BASIS));
    }

    @Test
    void aTargetNeedsABasisAndAYear() {
        refused("promotion.target.refused.basis", () -> terms(2026, " "));
        refused("promotion.target.refused.year", () -> terms(26, BASIS));
        refused("promotion.target.refused.reason", () -> new TargetChange(1, BASIS, " ", "k"));
    }

    private static TargetTerms terms(int year, String basis) {
        return new TargetTerms(year, "", TargetMeasure.SIGNED, "", Optional.empty(), "个", BigDecimal.TEN, basis);
    }
}
