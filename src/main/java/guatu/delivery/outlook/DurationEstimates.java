package guatu.delivery.outlook;

import guatu.delivery.Activity;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.SchedulingTerms;
import guatu.scheduling.learning.History;
import guatu.scheduling.learning.OutsideView;
import guatu.scheduling.risk.Certain;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.PertBeta;
import java.util.Optional;

/**
 * How long an activity may take: what people say, else what finished work of its kind shows, else the default of the rule.
 */
public final class DurationEstimates {

    private final DurationUncertainty rule;
    private final History history;
    private final Estimate usual;

    public DurationEstimates(DurationUncertainty rule, History history) {
        this.rule = rule;
        this.history = history;
        this.usual = rule.optimistic() < rule.pessimistic()
                ? new PertBeta(EstimateUnit.RATIO, rule.optimistic(), 1, rule.pessimistic())
                : new Certain(EstimateUnit.RATIO, 1);
    }

    /** Of an activity that takes time. */
    public Estimate of(Activity activity) {
        return activity.terms()
                .estimate()
                .map(DurationEstimates::stated)
                .or(() -> outsideView(activity).map(OutsideView::asEstimate))
                .orElse(usual);
    }

    /** What finished work of the same kind teaches; empty while too little of it is finished. */
    public Optional<OutsideView> outsideView(Activity activity) {
        String kind = activity.terms().category();
        return kind.isEmpty()
                ? Optional.empty()
                : history.outsideView(
                                kind, activity.organisation().map(Unit::code).orElse(""))
                        .filter(view -> view.sampleSizeOfKind() >= rule.leastFinished());
    }

    /** All that is known of it, to be shown. */
    public LengthView view(Activity activity) {
        int days = activity.durationWorkingDays();
        return new LengthView(
                days,
                activity.terms().estimate(),
                activity.terms().category(),
                outsideView(activity).map(view -> learned(view, activity)),
                rule.leastFinished(),
                new LengthView.Range(Math.round(rule.optimistic() * days), Math.round(rule.pessimistic() * days)));
    }

    private static LengthView.Learned learned(OutsideView view, Activity activity) {
        int days = activity.durationWorkingDays();
        return new LengthView.Learned(
                Math.round(view.medianRatio() * days),
                new LengthView.Range(Math.round(view.tenthRatio() * days), Math.round(view.ninetiethRatio() * days)),
                view.sampleSizeOfKind(),
                activity.organisation()
                        .map(any -> new LengthView.OwnUnit(view.sampleSize(), (int) Math.round(view.weight() * 100))));
    }

    private static Estimate stated(SchedulingTerms.Estimate points) {
        return points.optimistic() < points.pessimistic()
                ? new PertBeta(EstimateUnit.WORKING_DAYS, points.optimistic(), points.likely(), points.pessimistic())
                : new Certain(EstimateUnit.WORKING_DAYS, points.likely());
    }
}
