package guatu.delivery.reading;

import guatu.delivery.Activity;
import guatu.delivery.gantt.RiskCurve;
import guatu.delivery.gantt.RiskCurve.MarkKind;
import guatu.delivery.gantt.RiskCurveLayout;
import guatu.delivery.gantt.RiskCurveLayout.Marked;
import guatu.delivery.gantt.RiskCurveLayout.Point;
import guatu.delivery.outlook.Foresight;
import guatu.scheduling.risk.FinishDates;
import guatu.scheduling.risk.Forecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When what is left of a plan may be finished, and what matters most for it.
 *
 * @param ruleVersion the version of the rule of uncertainty that was used
 * @param workingDaysToGain by which the plan must become shorter for the promise to hold with the confidence of the rule
 */
public record PromiseRisk(
        FinishDates finish,
        Optional<LocalDate> promisedOn,
        List<Matter> matters,
        int workingDaysToGain,
        int confidencePercent,
        String ruleVersion) {

    private static final int MATTERS_SHOWN = 6;

    /**
     * @param criticality the share of runs in which it is critical: 0 to 1
     * @param sensitivity how its duration goes along with the finish: −1 to 1
     */
    public record Matter(Activity activity, double criticality, double sensitivity) {}

    /** Empty when nothing is left to be foreseen. */
    static Optional<PromiseRisk> of(
            List<Activity> activities, List<Link> links, Optional<LocalDate> promisedOn, Foresight foresight) {
        double confidence = foresight.rule().confidence();
        return foresight.model(activities, links).map(model -> {
            Forecast forecast = foresight.simulation().forecast(model, confidence);
            Map<String, Activity> byKey =
                    activities.stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
            List<Matter> matters = forecast.mattersMost(MATTERS_SHOWN).stream()
                    .flatMap(risk -> Optional.ofNullable(byKey.get(risk.activity())).stream()
                            .map(activity -> new Matter(activity, risk.criticality(), risk.sensitivity())))
                    .toList();
            return new PromiseRisk(
                    forecast.finish(),
                    promisedOn,
                    matters,
                    promisedOn
                            .map(promise ->
                                    foresight.toGain(promise, forecast.finish().holdingAt(confidence)))
                            .orElse(0),
                    (int) Math.round(confidence * 100),
                    foresight.rule().version());
        });
    }

    /** 0 to 1; empty without a promise. */
    public Optional<Double> probability() {
        return promisedOn.map(finish::probabilityBy);
    }

    /** P50, P80 and P95, in this order. */
    public List<Marked> levels() {
        return List.of(level(MarkKind.P50, 0.5), level(MarkKind.P80, 0.8), level(MarkKind.P95, 0.95));
    }

    public RiskCurve curve() {
        List<Marked> marked = new ArrayList<>();
        promisedOn.ifPresent(
                promise -> marked.add(new Marked(MarkKind.PROMISE, new Point(promise, finish.probabilityBy(promise)))));
        marked.addAll(levels());
        List<Point> points = finish.curve().stream()
                .map(point -> new Point(point.day(), point.probability()))
                .toList();
        return RiskCurveLayout.of(points, marked);
    }

    private Marked level(MarkKind kind, double probability) {
        return new Marked(kind, new Point(finish.holdingAt(probability), probability));
    }
}
