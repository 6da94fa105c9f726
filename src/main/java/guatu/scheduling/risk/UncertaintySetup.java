package guatu.scheduling.risk;

import guatu.calendar.PlanTime;
import guatu.scheduling.Activity;
import guatu.scheduling.CompiledPlan;
import guatu.scheduling.Progress;
import guatu.scheduling.risk.UncertainDuration.Exposed;
import guatu.scheduling.risk.UncertainDuration.Struck;
import java.util.ArrayList;
import java.util.List;

/** Turns what a model says into numbers of the engine. */
final class UncertaintySetup {

    private final RiskModel model;
    private final CompiledPlan plan;

    UncertaintySetup(RiskModel model, CompiledPlan plan) {
        this.model = model;
        this.plan = plan;
    }

    Uncertainty uncertainty() {
        List<Activity> activities = model.network().activities();
        List<UncertainDuration> durations = new ArrayList<>(activities.size());
        for (int i = 0; i < activities.size(); i++) {
            durations.add(duration(activities.get(i), plan.arrays().duration[i], plan.doneBefore(i)));
        }
        return new Uncertainty(
                durations,
                model.factors().stream().map(UncertaintySetup::multiple).toList(),
                model.events().stream().map(UncertaintySetup::happening).toList());
    }

    private UncertainDuration duration(Activity activity, int left, int done) {
        if (activity.progress() instanceof Progress.Finished) {
            return UncertainDuration.certain(left);
        }
        Estimate estimate = model.estimates().get(activity.key());
        double scale = estimate == null ? 0 : unitsPer(estimate, activity) * shareLeft(activity, left);
        Quantity base = estimate == null
                ? new Quantity.Constant(left)
                : Quantity.of(estimate, scale, RandomStream.quantity("duration", activity.key()));
        return new UncertainDuration(base, exposed(activity), struck(activity, true), struck(activity, false), done);
    }

    private static double shareLeft(Activity activity, int left) {
        boolean started = activity.progress() instanceof Progress.Started;
        return started && !activity.duration().isZero()
                ? (double) left / activity.duration().units()
                : 1;
    }

    private static double unitsPer(Estimate estimate, Activity activity) {
        return switch (estimate.unit()) {
            case WORKING_DAYS -> PlanTime.UNITS_PER_WORKING_DAY;
            case CALENDAR_DAYS -> PlanTime.UNITS_PER_DAY;
            case RATIO -> activity.duration().units();
        };
    }

    private List<Exposed> exposed(Activity activity) {
        List<Exposed> exposed = new ArrayList<>();
        for (int i = 0; i < model.factors().size(); i++) {
            Double share = model.factors().get(i).shares().get(activity.key());
            if (share != null) {
                exposed.add(new Exposed(i, share.floatValue()));
            }
        }
        return exposed;
    }

    private List<Struck> struck(Activity activity, boolean multiplied) {
        List<Struck> struck = new ArrayList<>();
        for (int i = 0; i < model.events().size(); i++) {
            RiskEvent event = model.events().get(i);
            Estimate impact = event.impacts().get(activity.key());
            if (impact != null && multiplied == (impact.unit() == EstimateUnit.RATIO)) {
                double scale = multiplied ? 1 : unitsPer(impact, activity);
                long identity = RandomStream.quantity("impact of " + event.key(), activity.key());
                struck.add(new Struck(i, Quantity.of(impact, scale, identity)));
            }
        }
        return struck;
    }

    private static Quantity multiple(RiskFactor factor) {
        return Quantity.of(factor.multiple(), 1, RandomStream.quantity("factor", factor.key()));
    }

    /** It happens in the upper strata, so that a likelier event happens in the same runs and in more. */
    private static Quantity happening(RiskEvent event) {
        return new Quantity.Stepped(
                new double[] {1 - event.probability(), 1},
                new float[] {0, 1},
                RandomStream.quantity("event", event.key()));
    }
}
