package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.letter.OfficialDocument;
import guatu.letter.OfficialDocument.Block;
import guatu.letter.OfficialDocument.Block.Column;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a pack's text together by rule: what is written follows from the numbers alone. */
final class PackDocument {

    private static final String DONE_COLOR = "1F4E8C";
    private static final String SCHEDULE_COLOR = "9DB4D0";
    private static final String RED_COLOR = "B3261E";
    private static final String AMBER_COLOR = "8A5A00";

    private final PackContent content;
    private final PackWords words;
    private final int charted;
    private final BigDecimal namedBehind;
    private final List<Block> body = new ArrayList<>();
    private int chapter;

    /**
     * @param charted units in a chart at most
     * @param namedBehind percentage points behind schedule from which a unit is named
     */
    PackDocument(PackContent content, PackWords words, int charted, BigDecimal namedBehind) {
        this.content = content;
        this.words = words;
        this.charted = charted;
        this.namedBehind = namedBehind;
    }

    OfficialDocument written() {
        overall();
        classes();
        units();
        notStarted();
        late();
        blocked();
        decisions();
        sources();
        return new OfficialDocument(
                content.unit(),
                Optional.empty(),
                words.text("pack.doc.title", content.unit(), words.until(content.day())),
                Optional.empty(),
                body,
                List.of(),
                content.unit(),
                content.day());
    }

    private void overall() {
        UnitLine all = content.together();
        heading("pack.doc.overall");
        say(
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
            say(
                    points.signum() >= 0 ? "pack.doc.money.ahead" : "pack.doc.money.behind",
                    words.hundredMillions(all.planned()),
                    words.hundredMillions(all.done()),
                    words.number(PackContent.percent(all.done(), all.planned())),
                    words.number(PackContent.percent(all.schedule(), all.planned())),
                    words.number(points.abs()));
        }
        if (all.toStart() > 0) {
            say(
                    "pack.doc.started",
                    words.number(all.toStart()),
                    words.number(all.started()),
                    words.number(
                            PackContent.percent(BigDecimal.valueOf(all.started()), BigDecimal.valueOf(all.toStart()))));
        }
        if (!all.lights().isEmpty()) {
            say(
                    "pack.doc.lights",
                    Stream.of(Light.values())
                            .filter(light -> all.light(light) > 0)
                            .map(light -> words.light(light) + " " + words.number(all.light(light)))
                            .collect(Collectors.joining(words.text("pack.doc.comma"))));
        }
    }

    private void classes() {
        heading("pack.doc.classes");
        body.add(new Block.Grid(
                words.text("pack.doc.classes.caption"),
                List.of(
                        column("pack.column.kind", 3, false),
                        column("pack.column.number", 2, true),
                        column("pack.column.investment", 3, true),
                        column("pack.column.closed", 2, true)),
                content.classes().stream()
                        .map(one -> List.of(
                                words.kind(one.kind()),
                                words.number(one.number()),
                                words.tenThousands(one.investment()),
                                words.number(one.closed())))
                        .toList()));
    }

    private void units() {
        heading("pack.doc.units");
        List<UnitLine> behind = content.units().stream()
                .filter(one -> one.points().negate().compareTo(namedBehind) >= 0)
                .sorted(Comparator.comparing(UnitLine::points).thenComparing(UnitLine::code))
                .toList();
        if (behind.isEmpty()) {
            say("pack.doc.units.noneBehind", words.number(namedBehind));
        } else {
            say(
                    "pack.doc.units.behind",
                    words.number(namedBehind),
                    words.number(behind.size()),
                    behind.stream()
                            .limit(charted)
                            .map(one -> one.name() + "（" + words.number(one.points()) + "）")
                            .collect(Collectors.joining(words.text("pack.doc.comma"))));
        }
        charts();
        List<List<String>> rows =
                new ArrayList<>(content.units().stream().map(this::row).toList());
        rows.add(row(content.together()));
        body.add(new Block.NewPage(true));
        body.add(new Block.Grid(
                words.text("pack.doc.units.caption"),
                List.of(
                        column("pack.column.unit", 4, false),
                        column("pack.column.red", 1, true),
                        column("pack.column.amber", 1, true),
                        column("pack.column.toStart", 2, true),
                        column("pack.column.started", 2, true),
                        column("pack.column.planned", 3, true),
                        column("pack.column.done", 3, true),
                        column("pack.column.percent", 2, true),
                        column("pack.column.points", 2, true)),
                rows));
        body.add(new Block.NewPage(false));
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

    /** The units with the largest plans, and those with most lights at red and amber. */
    private void charts() {
        List<UnitLine> money = largest(
                Comparator.comparing(UnitLine::planned), one -> one.planned().signum() > 0);
        if (!money.isEmpty()) {
            body.add(new Block.Bars(
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
            body.add(new Block.Bars(
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

    private void notStarted() {
        heading("pack.doc.notStarted");
        if (content.notStarted().isEmpty()) {
            say("pack.doc.notStarted.none");
            return;
        }
        say(
                "pack.doc.listed",
                words.number(content.notStartedCount()),
                words.number(content.notStarted().size()));
        body.add(new Block.Grid(
                words.text("pack.doc.notStarted.caption"),
                List.of(
                        column("pack.column.initiative", 5, false),
                        column("pack.column.unit", 3, false),
                        column("pack.column.due", 3, false),
                        column("pack.column.reason", 5, false)),
                content.notStarted().stream()
                        .map(one -> List.of(
                                one.initiativeName(),
                                one.unit(),
                                words.day(one.due()),
                                one.reason().isEmpty() ? words.text("pack.doc.noReason") : one.reason()))
                        .toList()));
    }

    private void late() {
        heading("pack.doc.late");
        if (content.late().isEmpty()) {
            say("pack.doc.late.none");
            return;
        }
        say(
                "pack.doc.listed",
                words.number(content.lateCount()),
                words.number(content.late().size()));
        body.add(new Block.Grid(
                words.text("pack.doc.late.caption"),
                List.of(
                        column("pack.column.initiative", 5, false),
                        column("pack.column.unit", 3, false),
                        column("pack.column.node", 4, false),
                        column("pack.column.due", 3, false),
                        column("pack.column.daysLate", 2, true)),
                content.late().stream()
                        .map(one -> List.of(
                                one.initiativeName(),
                                one.unit(),
                                one.what(),
                                words.day(one.due()),
                                words.number(one.daysLate())))
                        .toList()));
    }

    private void blocked() {
        heading("pack.doc.blocked");
        if (content.blocked().isEmpty()) {
            say("pack.doc.blocked.none");
            return;
        }
        body.add(new Block.Grid(
                words.text("pack.doc.blocked.caption"),
                List.of(
                        column("pack.column.blocked", 5, false),
                        column("pack.column.unit", 3, false),
                        column("pack.column.since", 3, false),
                        column("pack.column.standing", 3, false)),
                content.blocked().stream()
                        .map(one -> List.of(one.what(), one.unit(), words.day(one.since()), one.standing()))
                        .toList()));
    }

    private void decisions() {
        heading("pack.doc.decisions");
        if (content.decisions().isEmpty()) {
            say("pack.doc.decisions.none");
        }
        for (int at = 0; at < content.decisions().size(); at++) {
            body.add(new Block.Paragraph((at + 1) + ". " + content.decisions().get(at)));
        }
    }

    private void sources() {
        heading("pack.doc.sources");
        PackFigures.of(content, words)
                .forEach(figure ->
                        body.add(new Block.Paragraph(words.text("pack.doc.source", figure.name(), figure.source()))));
        say("pack.doc.rules", String.join(words.text("pack.doc.comma"), content.rules()));
    }

    private void heading(String key) {
        chapter++;
        body.add(new Block.Heading(1, words.text("pack.doc.chapter." + chapter) + words.text(key)));
    }

    private void say(String key, Object... arguments) {
        body.add(new Block.Paragraph(words.text(key, arguments)));
    }

    private Column column(String key, int share, boolean number) {
        return new Column(words.text(key), share, number);
    }
}
