package guatu.promotion.web;

import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads shares out of a form: unit1 and percent1, unit2 and percent2, … */
final class Percents {

    /** Units that the form has fields for. */
    static final int UNITS = 4;

    private Percents() {}

    /** @throws Refused naming a percentage that is no number */
    static Map<String, BigDecimal> read(LeadInput input) {
        Map<String, BigDecimal> percents = new LinkedHashMap<>();
        for (int place = 1; place <= UNITS; place++) {
            String unit = input.typed("unit" + place);
            String percent = input.typed("percent" + place).replaceAll("[%％\\s]", "");
            if (!unit.isEmpty() && !percent.isEmpty()) {
                percents.merge(unit, number(percent), BigDecimal::add);
            }
        }
        return percents;
    }

    private static BigDecimal number(String typed) {
        try {
            return WrittenNumber.parse(typed);
        } catch (NumberFormatException notANumber) {
            throw new Refused("promotion.refused.shares.part", typed);
        }
    }
}
