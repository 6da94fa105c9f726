package guatu.delivery.outlook;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.planning.PlanNetwork;
import guatu.delivery.reading.Link;
import guatu.scheduling.InvalidNetworkException;
import guatu.scheduling.learning.History;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.FinishDates;
import guatu.scheduling.risk.LogNormal;
import guatu.scheduling.risk.MonteCarlo;
import guatu.scheduling.risk.RiskFactor;
import guatu.scheduling.risk.RiskModel;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Foresees plans on one day: the same plan, records and day give the same outlook. Safe for use by many threads. */
public final class Foresight {

    private static final String COMMON = "common";
    private static final int DECIMALS = 4;

    private final DurationUncertainty rule;
    private final History history;
    private final PlanCalendars calendars;
    private final DurationEstimates estimates;
    private final MonteCarlo simulation;
    private final LocalDate day;

    /**
     * @param history of finished work
     * @param day the data date: nothing that is left is done before it
     */
    public Foresight(DurationUncertainty rule, PlanCalendars calendars, History history, LocalDate day) {
        this.rule = rule;
        this.history = history;
        this.calendars = calendars;
        this.estimates = new DurationEstimates(rule, history);
        this.simulation = MonteCarlo.of(rule.runs(), rule.seed());
        this.day = day;
    }

    /** True when this foresees with that rule, those calendars and that history. */
    boolean standsOn(DurationUncertainty otherRule, PlanCalendars otherCalendars, History otherHistory) {
        return rule.equals(otherRule) && calendars == otherCalendars && history == otherHistory;
    }

    /** Empty when nothing is left to be done, or when the plan contradicts itself. */
    public Optional<Outlook> of(List<Activity> activities, List<Link> links, Optional<LocalDate> promisedOn) {
        return network(activities, links).map(network -> {
            FinishDates finish = simulation.finishDates(model(network, activities));
            return new Outlook(
                    network.schedule().finish(),
                    promisedOn.map(finish::probabilityBy).map(Foresight::rounded),
                    finish.holdingAt(0.5),
                    finish.holdingAt(0.8),
                    finish.holdingAt(0.95),
                    promisedOn
                            .map(promise -> toGain(promise, finish.holdingAt(rule.confidence())))
                            .orElse(0),
                    rule.version(),
                    rule.seed());
        });
    }

    /** What is uncertain about a plan, for questions beyond its outlook. */
    public Optional<RiskModel> model(List<Activity> activities, List<Link> links) {
        return network(activities, links).map(network -> model(network, activities));
    }

    public MonteCarlo simulation() {
        return simulation;
    }

    public DurationUncertainty rule() {
        return rule;
    }

    public DurationEstimates estimates() {
        return estimates;
    }

    /** Working days between the promise and the day that holds; at least one when that day is later. */
    public int toGain(LocalDate promise, LocalDate holds) {
        WorkingCalendar workingDays = calendars.workingDays();
        return holds.isAfter(promise) ? Math.max(1, workingDays.workingDaysBetween(promise, holds)) : 0;
    }

    private Optional<PlanNetwork> network(List<Activity> activities, List<Link> links) {
        try {
            return Optional.of(PlanNetwork.foreseen(activities, links, calendars, day))
                    .filter(network -> !network.isEmpty());
        } catch (Refused | InvalidNetworkException contradiction) {
            // Whoever changes the plan is told; whoever reads it sees that there is no outlook.
            return Optional.empty();
        }
    }

    private RiskModel model(PlanNetwork network, List<Activity> activities) {
        Map<String, Estimate> durations = new HashMap<>();
        Map<String, Double> shares = new HashMap<>();
        activities.stream()
                .filter(activity -> activity.type() == Activity.Type.ACTIVITY
                        && activity.status().actualFinish().isEmpty())
                .forEach(activity -> {
                    durations.put(activity.id().toString(), estimates.of(activity));
                    shares.put(activity.id().toString(), 1.0);
                });
        RiskModel model = RiskModel.of(network.network(), calendars.hours(), day.atStartOfDay(), network.rules())
                .estimated(durations);
        return shares.isEmpty() || rule.commonDeviation() <= 0
                ? model
                : model.exposedTo(
                        new RiskFactor(COMMON, new LogNormal(EstimateUnit.RATIO, 1, rule.commonDeviation()), shares));
    }

    private static BigDecimal rounded(double probability) {
        return BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
