package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.letter.OfficialDocument.Block;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The charts of a pack's document.
 *
 * @param charted units drawn at most
 */
record PackCharts(PackContent content, PackWords words, PackText text, int charted) {

    private static final String DONE_COLOR = "1F4E8C";
    private static final String SCHEDULE_COLOR = "9DB4D0";
    private static final String RED_COLOR = "B3261E";
    private static final String AMBER_COLOR = "8A5A00";

    /** The units with the largest plans, and those with most lights at red and amber. */
    void write() {
        List<UnitLine> money = largest(
                Comparator.comparing(UnitLine::planned), one -> one.planned().signum() > 0);
        if (!money.isEmpty()) {
            text.add(new Block.Bars(
                    words.text("pack.chart.money"),
                    money.stream().map(UnitLine::name).toList(),
                    List.of(
                            new Block.Series(
                                    words.text("pack.chart.schedule"),
                                    SCHEDULE_COLOR,
                                    money.stream()
                                            .map(one -> PackContent.percent(one.schedule(), one.planned()))
                                            .toList()),
                            new Block.Series(
                                    words.text("pack.chart.done"),
                                    DONE_COLOR,
                                    money.stream()
                                            .map(one -> PackContent.percent(one.done(), one.planned()))
                                            .toList()))));
        }
        List<UnitLine> lit = largest(
                Comparator.comparing(one -> one.light(Light.RED) + one.light(Light.AMBER)),
                one -> one.light(Light.RED) + one.light(Light.AMBER) > 0);
        if (!lit.isEmpty()) {
            text.add(new Block.Bars(
                    words.text("pack.chart.lights"),
                    lit.stream().map(UnitLine::name).toList(),
                    List.of(lights(lit, Light.RED, RED_COLOR), lights(lit, Light.AMBER, AMBER_COLOR))));
        }
    }

    private Block.Series lights(List<UnitLine> units, Light light, String color) {
        return new Block.Series(
                words.light(light),
                color,
                units.stream().map(one -> BigDecimal.valueOf(one.light(light))).toList());
    }

    private List<UnitLine> largest(Comparator<UnitLine> bySize, Predicate<UnitLine> drawn) {
        return content.units().stream()
                .filter(drawn)
                .sorted(bySize.reversed().thenComparing(UnitLine::code))
                .limit(charted)
                .toList();
    }
}
