package guatu.promotion.web;

import guatu.promotion.SourceChannel;
import guatu.promotion.targets.TargetChange;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetTerms;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the forms of targets send, as typed. Money is typed in ten thousands (万元), as offices do.
 *
 * @param fields by the names that the forms give them
 */
record TargetInput(Map<String, String> fields) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    TargetInput {
        fields = Map.copyOf(fields);
    }

    /** What was typed in a field; "" when nothing was. */
    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws Refused naming what can't be read */
    TargetTerms terms() {
        TargetMeasure measure = TargetMeasure.find(typed("measure"))
                .orElseThrow(() -> new Refused("promotion.target.refused.measure", typed("measure")));
        boolean counted = measure != TargetMeasure.STATED;
        return new TargetTerms(
                year(),
                typed("name"),
                measure,
                counted ? typed("sizeClass") : "",
                counted ? channel() : Optional.empty(),
                measure.money() ? typed("currency") : counted ? "个" : typed("countedIn"),
                value(measure),
                typed("basis"));
    }

    /** In the target's unit. @throws Refused when it is no number */
    BigDecimal value(TargetMeasure measure) {
        try {
            BigDecimal number = WrittenNumber.parse(typed("value").replaceAll("[,，\\s]", ""));
            return measure.money() ? number.multiply(TEN_THOUSAND) : number;
        } catch (NumberFormatException notANumber) {
            throw new Refused("promotion.target.refused.value", typed("value"));
        }
    }

    /** @throws Refused when the basis or the reason is missing */
    TargetChange change() {
        if (!typed("number").matches("[0-9]{1,6}")) {
            throw new Refused("promotion.target.refused.changed");
        }
        return new TargetChange(
                Integer.parseInt(typed("number")), typed("basis"), typed("reason"), typed("requestKey"));
    }

    private int year() {
        if (!typed("year").matches("[0-9]{1,4}")) {
            throw TargetTerms.notAYear(typed("year"));
        }
        return Integer.parseInt(typed("year"));
    }

    private Optional<SourceChannel> channel() {
        return typed("channel").isEmpty()
                ? Optional.empty()
                : Optional.of(SourceChannel.find(typed("channel"))
                        .orElseThrow(() -> new Refused("promotion.target.refused.channel", typed("channel"))));
    }
}
