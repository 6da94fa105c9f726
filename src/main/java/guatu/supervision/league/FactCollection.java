package guatu.supervision.league;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.Span;
import guatu.directory.Viewer;
import guatu.figures.Figure;
import guatu.figures.FigureKind;
import guatu.figures.Figures;
import guatu.shell.AsOf;
import guatu.shell.database.CountedTogether;
import guatu.supervision.league.SequenceUnits.Members;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.scoring.Indicator;
import guatu.supervision.scoring.Indicator.Source;
import guatu.supervision.scoring.Measured;
import guatu.supervision.scoring.ScoreSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings together what is known of all units of a table: from the product's records, from figures, and as it was stated. */
@Component
class FactCollection {

    private final List<LedgerMeasure> measures;
    private final Figures figures;
    private final CountedTogether together = new CountedTogether();

    FactCollection(List<LedgerMeasure> measures, Figures figures) {
        this.measures = List.copyOf(measures);
        this.figures = figures;
    }

    /** @param excluded why units are not compared */
    Map<UUID, UnitInput> of(
            Viewer viewer,
            ScoreSheet sheet,
            Members members,
            Span span,
            List<Typed> typed,
            Map<UUID, String> excluded) {
        Map<UUID, Map<String, List<Found>>> found = new HashMap<>();
        members.units().forEach(unit -> found.put(unit.id(), new HashMap<>()));
        Map<Source, Map<UUID, List<Found>>> counted =
                together.of(counted(sheet), source -> of(viewer, source, members.counted(), span));
        for (Indicator indicator : sheet.indicators()) {
            Map<UUID, List<Found>> ofAll = indicator.source() instanceof Source.Typed
                    ? typed(indicator, typed)
                    : Objects.requireNonNull(counted.get(indicator.source()));
            ofAll.forEach((unit, parts) -> {
                Map<String, List<Found>> ofUnit = found.get(unit);
                if (ofUnit != null) {
                    ofUnit.put(indicator.code(), withTarget(indicator, parts));
                }
            });
        }
        Map<UUID, UnitInput> inputs = new HashMap<>();
        found.forEach(
                (unit, byIndicator) -> inputs.put(unit, new UnitInput(excluded.getOrDefault(unit, ""), byIndicator)));
        return inputs;
    }

    /** What counts a measure, if anything does. */
    Optional<LedgerMeasure> counting(String code) {
        return measures.stream().filter(one -> one.codes().contains(code)).findFirst();
    }

    /** Each is asked once, however many indicators of the sheet come from it. */
    private static Set<Source> counted(ScoreSheet sheet) {
        return sheet.indicators().stream()
                .map(Indicator::source)
                .filter(source -> !(source instanceof Source.Typed))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<UUID, List<Found>> of(Viewer viewer, Source source, ComparedUnits units, Span span) {
        return switch (source) {
            case Source.Ledger(String measure) ->
                counting(measure).map(one -> one.count(measure, units, span)).orElse(Map.of());
            case Source.Figures(String metric) -> figures(viewer, metric, span);
            case Source.Typed() -> Map.of();
        };
    }

    private Map<UUID, List<Found>> figures(Viewer viewer, String metric, Span span) {
        AsOf asOf = new AsOf(span.to(), span.knownBefore(), false);
        Map<UUID, Figure> actuals = new HashMap<>();
        Map<UUID, Figure> targets = new HashMap<>();
        String year = String.valueOf(span.to().getYear());
        for (Figure figure : figures.ofMetric(viewer, metric, asOf)) {
            if (figure.period().startsWith(year)) {
                figure.subject().ifPresent(subject -> {
                    if (figure.kind() == FigureKind.TARGET) {
                        targets.put(subject.id(), figure);
                    } else {
                        actuals.put(subject.id(), figure);
                    }
                });
            }
        }
        Map<UUID, List<Found>> found = new HashMap<>();
        actuals.forEach((unit, actual) -> found.put(
                unit,
                List.of(new Found(
                        Measured.WHOLE,
                        actual.value(),
                        Optional.ofNullable(targets.get(unit))
                                .map(Figure::value)
                                .filter(target -> target.signum() > 0),
                        "",
                        "figure:" + actual.code()))));
        return found;
    }

    private static Map<UUID, List<Found>> typed(Indicator indicator, List<Typed> typed) {
        Map<UUID, List<Found>> found = new HashMap<>();
        typed.stream()
                .filter(one -> one.indicator().equals(indicator.code()))
                .forEach(one -> found.computeIfAbsent(one.unit(), _ -> new ArrayList<>())
                        .add(new Found(one.part(), one.value(), one.target(), "", one.source())));
        return found;
    }

    /** The sheet's own target where none came with the number. */
    private static List<Found> withTarget(Indicator indicator, List<Found> parts) {
        return parts.stream()
                .map(one -> one.target().isPresent()
                                || indicator.target().signum() == 0
                                || !one.part().equals(Measured.WHOLE)
                        ? one
                        : new Found(
                                one.part(), one.value(), Optional.of(indicator.target()), one.counted(), one.source()))
                .toList();
    }
}
