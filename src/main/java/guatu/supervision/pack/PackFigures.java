package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures of a pack's text, each with where it comes from. */
final class PackFigures {

    private PackFigures() {}

    /** @param value as a spreadsheet takes it */
    record PackFigure(String name, BigDecimal value, String unit, String source) {}

    static List<PackFigure> of(PackContent content, PackWords words) {
        UnitLine all = content.together();
        String until = words.day(content.day());
        List<PackFigure> figures = new ArrayList<>();
        String initiatives = words.text("pack.source.initiatives", until);
        figures.add(figure(words, "number", content.number(), "count", initiatives));
        figures.add(new PackFigure(
                words.text("pack.figure.investment"),
                PackWords.inTenThousands(content.investment()),
                words.text("pack.unit.money"),
                initiatives));
        String money =
                words.text("pack.source.money", String.valueOf(content.day().getYear()), until);
        figures.add(sum(words, "planned", all.planned(), money));
        figures.add(sum(words, "done", all.done(), money));
        figures.add(sum(words, "schedule", all.schedule(), words.text("pack.source.schedule")));
        figures.add(new PackFigure(
                words.text("pack.figure.points"),
                all.points(),
                words.text("pack.unit.points"),
                words.text("pack.source.points")));
        String starts = words.text("pack.source.starts", until);
        figures.add(figure(words, "toStart", all.toStart(), "count", starts));
        figures.add(figure(words, "started", all.started(), "count", starts));
        for (Light light : Light.values()) {
            figures.add(new PackFigure(
                    words.text("pack.figure.light", words.light(light)),
                    BigDecimal.valueOf(all.light(light)),
                    words.text("pack.unit.count"),
                    words.text("pack.source.lights", until)));
        }
        figures.add(figure(words, "notStarted", content.notStartedCount(), "count", starts));
        figures.add(figure(words, "late", content.lateCount(), "count", words.text("pack.source.late", until)));
        return figures;
    }

    private static PackFigure figure(PackWords words, String name, long value, String unit, String source) {
        return new PackFigure(
                words.text("pack.figure." + name), BigDecimal.valueOf(value), words.text("pack.unit." + unit), source);
    }

    private static PackFigure sum(PackWords words, String name, BigDecimal yuan, String source) {
        return new PackFigure(
                words.text("pack.figure." + name),
                PackWords.inTenThousands(yuan),
                words.text("pack.unit.money"),
                source);
    }
}
