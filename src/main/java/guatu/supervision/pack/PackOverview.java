package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.letter.OfficialDocument.Block;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first chapters of a pack's document: everything together, and by kind. */
record PackOverview(PackContent content, PackWords words, PackText text) {

    void write() {
        overall();
        classes();
    }

    private void overall() {
        UnitLine all = content.together();
        text.heading("pack.doc.overall");
        text.say(
                "pack.doc.total",
                words.until(content.day()),
                content.unit(),
                words.number(content.number()),
                words.hundredMillions(content.investment()),
                words.number(content.classes().stream()
                        .mapToLong(PackContent.ClassLine::closed)
                        .sum()));
        if (all.planned().signum() > 0) {
            BigDecimal points = all.points();
            text.say(
                    points.signum() >= 0 ? "pack.doc.money.ahead" : "pack.doc.money.behind",
                    words.hundredMillions(all.planned()),
                    words.hundredMillions(all.done()),
                    words.number(PackContent.percent(all.done(), all.planned())),
                    words.number(PackContent.percent(all.schedule(), all.planned())),
                    words.number(points.abs()));
        }
        if (all.toStart() > 0) {
            text.say(
                    "pack.doc.started",
                    words.number(all.toStart()),
                    words.number(all.started()),
                    words.number(
                            PackContent.percent(BigDecimal.valueOf(all.started()), BigDecimal.valueOf(all.toStart()))));
        }
        if (!all.lights().isEmpty()) {
            text.say(
                    "pack.doc.lights",
                    Stream.of(Light.values())
                            .filter(light -> all.light(light) > 0)
                            .map(light -> words.light(light) + " " + words.number(all.light(light)))
                            .collect(Collectors.joining(words.text("pack.doc.comma"))));
        }
    }

    private void classes() {
        text.heading("pack.doc.classes");
        text.add(new Block.Grid(
                words.text("pack.doc.classes.caption"),
                List.of(
                        text.column("pack.column.kind", 3, false),
                        text.column("pack.column.number", 2, true),
                        text.column("pack.column.investment", 3, true),
                        text.column("pack.column.closed", 2, true)),
                content.classes().stream()
                        .map(one -> List.of(
                                words.kind(one.kind()),
                                words.number(one.number()),
                                words.tenThousands(one.investment()),
                                words.number(one.closed())))
                        .toList()));
    }
}
