package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.letter.OfficialDocument.Block;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The chapter on units: who is behind, charts, and a line for each.
 *
 * @param charted units named and drawn at most
 * @param namedBehind percentage points behind schedule from which a unit is named
 */
record PackUnits(PackContent content, PackWords words, PackText text, int charted, BigDecimal namedBehind) {

    /** No line ends behind it, as it may behind a hyphen. */
    private static final char MINUS = '−';

    void write() {
        text.heading("pack.doc.units");
        List<UnitLine> behind = content.units().stream()
                .filter(one -> one.points().negate().compareTo(namedBehind) >= 0)
                .sorted(Comparator.comparing(UnitLine::points).thenComparing(UnitLine::code))
                .toList();
        if (behind.isEmpty()) {
            text.say("pack.doc.units.noneBehind", words.number(namedBehind));
        } else {
            text.say(
                    "pack.doc.units.behind",
                    words.number(namedBehind),
                    words.number(behind.size()),
                    behind.stream()
                            .limit(charted)
                            .map(one -> one.name() + "（"
                                    + words.number(one.points()).replace('-', MINUS) + "）")
                            .collect(Collectors.joining(words.text("pack.doc.comma"))));
        }
        new PackCharts(content, words, text, charted).write();
        List<List<String>> rows =
                new ArrayList<>(content.units().stream().map(this::row).toList());
        rows.add(row(content.together()));
        text.add(new Block.NewPage(true));
        text.add(new Block.Grid(
                words.text("pack.doc.units.caption"),
                List.of(
                        text.column("pack.column.unit", 4, false),
                        text.column("pack.column.red", 1, true),
                        text.column("pack.column.amber", 1, true),
                        text.column("pack.column.toStart", 2, true),
                        text.column("pack.column.started", 2, true),
                        text.column("pack.column.planned", 3, true),
                        text.column("pack.column.done", 3, true),
                        text.column("pack.column.percent", 2, true),
                        text.column("pack.column.points", 2, true)),
                rows));
        text.add(new Block.NewPage(false));
    }

    private List<String> row(UnitLine one) {
        return List.of(
                one.code().isEmpty() ? words.text("pack.doc.together") : one.name(),
                words.number(one.light(Light.RED)),
                words.number(one.light(Light.AMBER)),
                words.number(one.toStart()),
                words.number(one.started()),
                words.tenThousands(one.planned()),
                words.tenThousands(one.done()),
                words.number(PackContent.percent(one.done(), one.planned())),
                words.number(one.points()));
    }
}
