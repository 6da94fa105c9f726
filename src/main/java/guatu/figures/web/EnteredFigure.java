package guatu.figures.web;

import guatu.figures.FigureKind;
import guatu.figures.FigureRecording.Entered;
import guatu.figures.Qualifier;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import java.util.Map;
import java.util.UUID;

/** Reads the form of a figure. */
final class EnteredFigure {

    private EnteredFigure() {}

    /** @throws Refused naming the field */
    static Entered read(Map<String, String> fields) {
        String value = field(fields, "value").replace(",", "").replace("，", "");
        try {
            return new Entered(
                    field(fields, "organisation"),
                    required(fields, "metric"),
                    field(fields, "metricEn"),
                    WrittenNumber.parse(value),
                    required(fields, "unit"),
                    field(fields, "period"),
                    FigureKind.find(field(fields, "kind"))
                            .orElseThrow(() -> new Refused("figures.refused.kind", field(fields, "kind"))),
                    field(fields, "caliber"),
                    Qualifier.find(field(fields, "qualifier"))
                            .orElseThrow(() -> new Refused("figures.refused.qualifier", field(fields, "qualifier"))),
                    required(fields, "source"));
        } catch (NumberFormatException notANumber) {
            throw new Refused("figures.refused.value", value);
        }
    }

    /** @throws Refused when the form did not come with it */
    static UUID identifier(Map<String, String> fields, String name) {
        try {
            return UUID.fromString(field(fields, name));
        } catch (IllegalArgumentException notOurForm) {
            throw new Refused("figures.refused.form");
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = field(fields, name);
        if (value.isEmpty()) {
            throw new Refused("figures.refused.missing." + name);
        }
        return value;
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
