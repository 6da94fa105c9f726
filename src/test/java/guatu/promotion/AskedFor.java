package guatu.promotion;

import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetTerms;
import guatu.shell.Identifiers;
import java.math.BigDecimal;
import java.util.Optional;

/** Targets as they are asked for in tests. */
final class AskedFor {

    static final String BASIS = "区委一号文件";

    private AskedFor() {}

    static TargetTerms terms(TargetMeasure measure, String sizeClass, String value) {
        return new TargetTerms(
                2026,
                "",
                measure,
                sizeClass,
                Optional.empty(),
                measure.money() ? "CNY" : "个",
                new BigDecimal(value),
                BASIS);
    }

    static String key() {
        return Identifiers.next().toString();
    }
}
