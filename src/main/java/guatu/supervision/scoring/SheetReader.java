package guatu.supervision.scoring;

import guatu.rules.Entry;
import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.RuleVersion;
import guatu.supervision.scoring.Indicator.Source;
import guatu.supervision.scoring.ScoreSheet.ListConditions;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a score sheet from the rule that it stands in. A sheet that ranks persons or counts individual businesses is refused. */
public final class SheetReader {

    /** Codes of score sheets begin so. */
    public static final String PREFIX = "score-sheet-";

    private final SheetBounds bounds;

    public SheetReader(SheetBounds bounds) {
        this.bounds = bounds;
    }

    /** @throws MalformedRule naming the key that can't be read or may not be */
    public ScoreSheet read(RuleVersion rule) {
        if (!rule.text("compared").equals("units")) {
            throw rule.content().entry("parameters").entry("compared").malformed("value", Expected.UNITS_COMPARED);
        }
        ScoreSheet sheet = new ScoreSheet(
                rule.id(),
                rule.title(),
                Sequence.find(rule.text("sequence"))
                        .orElseThrow(() -> rule.content()
                                .entry("parameters")
                                .entry("sequence")
                                .malformed("value", Expected.SEQUENCE)),
                rule.rows("indicators").stream().map(this::indicator).toList(),
                rule.decimal("bonus_cap"),
                rule.decimal("deduction_cap"),
                rule.rows("ties").stream().map(row -> row.text("indicator")).toList(),
                rule.integer("decimals"),
                rule.integer("least_units"),
                lists(rule),
                rule.integer("objection_working_days"),
                rule.integer("late_recording_days"));
        checkCodes(rule, sheet);
        return sheet;
    }

    private static Optional<ListConditions> lists(RuleVersion rule) {
        return rule.rows("lists").stream()
                .map(row -> new ListConditions(row.integer("top"), row.integer("bottom"), row.text("indicator")))
                .findFirst();
    }

    private Indicator indicator(Entry row) {
        Entry method = row.entry("method");
        bounds.in(row.text("name"), row.textOrNone("name_en"), row.textOrNone("measure"), row.textOrNone("metric"))
                .ifPresent(found -> {
                    throw new MalformedRule(row.file(), row.path() + ".name", found.word(), Expected.ALLOWED_INDICATOR);
                });
        return new Indicator(
                row.text("code"),
                row.words("name"),
                row.words("group"),
                row.decimal("weight"),
                decimalOr(row, "target", BigDecimal.ZERO),
                direction(row),
                MethodReader.read(method),
                source(row),
                decimalOr(row, "bonus_cap", BigDecimal.ZERO),
                decimalOr(row, "deduction_cap", BigDecimal.ZERO),
                new HashSet<>(
                        row.texts("quarters").stream().map(Integer::valueOf).toList()));
    }

    private static Direction direction(Entry row) {
        return switch (row.text("direction")) {
            case "more" -> Direction.MORE;
            case "less" -> Direction.LESS;
            default -> throw row.malformed("direction", Expected.DIRECTION);
        };
    }

    private Source source(Entry row) {
        return switch (row.text("source")) {
            case "ledger" -> {
                if (!bounds.measures().contains(row.text("measure"))) {
                    throw row.malformed("measure", Expected.KNOWN_MEASURE);
                }
                yield new Source.Ledger(row.text("measure"));
            }
            case "figures" -> new Source.Figures(row.text("metric"));
            case "typed" -> new Source.Typed();
            default -> throw row.malformed("source", Expected.SCORE_SOURCE);
        };
    }

    private static void checkCodes(RuleVersion rule, ScoreSheet sheet) {
        Set<String> seen = new HashSet<>();
        List<Entry> rows = rule.rows("indicators");
        for (Entry row : rows) {
            if (!seen.add(row.text("code"))) {
                throw row.malformed("code", Expected.UNIQUE);
            }
        }
        rule.rows("ties").forEach(row -> checkKnown(row, seen));
        rule.rows("lists").forEach(row -> checkKnown(row, seen));
        if (sheet.fullPoints().signum() <= 0) {
            throw rows.getFirst().malformed("weight", Expected.NUMBER);
        }
    }

    private static void checkKnown(Entry row, Set<String> codes) {
        if (!codes.contains(row.text("indicator"))) {
            throw row.malformed("indicator", Expected.KNOWN_INDICATOR);
        }
    }

    static BigDecimal decimalOr(Entry row, String key, BigDecimal otherwise) {
        return row.has(key) ? row.decimal(key) : otherwise;
    }
}
