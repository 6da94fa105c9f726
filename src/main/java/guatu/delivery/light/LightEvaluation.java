package guatu.delivery.light;

import static guatu.delivery.light.Finding.Dimension.FIVE_FIXES;
import static guatu.delivery.light.Finding.Dimension.FRESHNESS;
import static guatu.delivery.light.Finding.Dimension.GATES_AND_MILESTONES;
import static guatu.delivery.light.Finding.Dimension.LIKELIHOOD;
import static guatu.delivery.light.Finding.Dimension.MONEY;
import static guatu.delivery.light.Finding.Dimension.SCHEDULE;
import static guatu.delivery.light.Finding.Dimension.START;
import static guatu.delivery.light.Finding.Dimension.STATE;

import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.outlook.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The light is the worst of start, progress against schedule, money against schedule, gates and milestones, likelihood of
 * the promise, the five fixes, and freshness (recommended default of the rule {@code initiative-light}). What is finished, not yet started or
 * held by a justified cause is grey.
 */
public final class LightEvaluation {

    private final LightRule rule;

    public LightEvaluation(LightRule rule) {
        this.rule = rule;
    }

    /** Without an outlook. */
    public LightReading evaluate(LightInputs inputs) {
        return evaluate(inputs, Optional.empty());
    }

    public LightReading evaluate(LightInputs inputs, Optional<Outlook> outlook) {
        List<Finding> findings = new ArrayList<>(findings(inputs, outlook));
        findings.sort(Comparator.comparing(Finding::light));
        Light computed = findings.getFirst().light();
        Light shown = computed;
        if (inputs.held().isPresent() && !inputs.closed()) {
            LightInputs.Held held = inputs.held().get();
            findings.addFirst(Finding.of(
                    STATE, Light.GREY, "held", held.reason(), held.approvedBy(), held.until(), computed.code()));
            shown = Light.GREY;
        }
        return reading(inputs, outlook, shown, computed, findings);
    }

    /** Among reasons of one light, the more exact one comes first: a node that is overdue before a curve that is behind. */
    private List<Finding> findings(LightInputs inputs, Optional<Outlook> outlook) {
        if (inputs.closed()) {
            return List.of(Finding.of(STATE, Light.GREY, "closed"));
        }
        List<Finding> found = new ArrayList<>();
        if (inputs.finished()) {
            fiveFixes(inputs).ifPresent(found::add);
            found.add(Finding.of(STATE, Light.GREY, "allDone"));
            return found;
        }
        start(inputs).ifPresent(found::add);
        gatesAndMilestones(inputs).ifPresent(found::add);
        promise(inputs).ifPresent(found::add);
        outlook.flatMap(foreseen -> likelihood(inputs, foreseen)).ifPresent(found::add);
        inputs.plannedPercent().flatMap(planned -> schedule(inputs, planned)).ifPresent(found::add);
        inputs.money().flatMap(this::money).ifPresent(found::add);
        fiveFixes(inputs).ifPresent(found::add);
        freshness(inputs).ifPresent(found::add);
        if (found.isEmpty()) {
            found.add(inputs.started() ? onSchedule(outlook) : Finding.of(STATE, Light.GREY, "notStarted"));
        }
        return found;
    }

    private Optional<Finding> start(LightInputs inputs) {
        Optional<LocalDate> planned = inputs.plannedStart().filter(day -> day.isBefore(inputs.day()));
        if (inputs.started() || planned.isEmpty()) {
            return Optional.empty();
        }
        boolean red = planned.get().plusMonths(rule.notStartedMonthsRed()).isBefore(inputs.day());
        return Optional.of(Finding.of(START, red ? Light.RED : Light.AMBER, "notStartedThough", planned.get()));
    }

    private Optional<Finding> schedule(LightInputs inputs, BigDecimal planned) {
        BigDecimal earned = inputs.earnedPercent().orElse(BigDecimal.ZERO);
        String basis = inputs.elapsedMonths() ? "behindElapsedMonths" : "behindPlanCurve";
        return behind(SCHEDULE, basis, planned, earned, rule.behindPointsAmber(), rule.behindPointsRed());
    }

    private Optional<Finding> money(LightInputs.MoneyByNow money) {
        return behind(
                MONEY,
                "moneyBehind",
                money.plannedPercent(),
                money.donePercent(),
                rule.moneyBehindPointsAmber(),
                rule.moneyBehindPointsRed());
    }

    private static Optional<Finding> behind(
            Finding.Dimension dimension,
            String reason,
            BigDecimal planned,
            BigDecimal reached,
            BigDecimal amber,
            BigDecimal red) {
        BigDecimal points = planned.subtract(reached);
        if (points.compareTo(amber) < 0) {
            return Optional.empty();
        }
        Light light = points.compareTo(red) > 0 ? Light.RED : Light.AMBER;
        return Optional.of(Finding.of(dimension, light, reason, whole(planned), whole(reached), whole(points)));
    }

    private Optional<Finding> gatesAndMilestones(LightInputs inputs) {
        if (inputs.late().isPresent()) {
            LightInputs.DueItem late = inputs.late().get();
            long days = ChronoUnit.DAYS.between(late.on(), inputs.day());
            return Optional.of(Finding.of(
                            GATES_AND_MILESTONES,
                            late(days),
                            "overdue",
                            late.name(),
                            late.on(),
                            days,
                            inputs.lateCount())
                    .at(late.activityId()));
        }
        return inputs.due()
                .filter(due -> ChronoUnit.DAYS.between(inputs.day(), due.on()) <= rule.dueWithinDays())
                .map(due -> Finding.of(GATES_AND_MILESTONES, Light.BLUE, dueReason(inputs, due), due.name(), due.on())
                        .at(due.activityId()));
    }

    private String dueReason(LightInputs inputs, LightInputs.DueItem due) {
        return ChronoUnit.DAYS.between(inputs.day(), due.on()) <= rule.urgentWithinDays() ? "dueUrgent" : "dueSoon";
    }

    private Optional<Finding> promise(LightInputs inputs) {
        return inputs.promisedOn().filter(day -> day.isBefore(inputs.day())).map(day -> {
            long days = ChronoUnit.DAYS.between(day, inputs.day());
            return Finding.of(GATES_AND_MILESTONES, late(days), "promisePassed", day, days);
        });
    }

    /** Once the promise has passed there is nothing left to be likely. */
    private Optional<Finding> likelihood(LightInputs inputs, Outlook outlook) {
        boolean passed =
                inputs.promisedOn().filter(day -> day.isBefore(inputs.day())).isPresent();
        return rule.likelihood()
                .filter(line -> !passed)
                .flatMap(line -> outlook.percent()
                        .filter(percent -> percent < line.amberBelowPercent())
                        .map(percent -> Finding.of(
                                LIKELIHOOD,
                                percent < line.redBelowPercent() ? Light.RED : Light.AMBER,
                                "unlikely",
                                percent,
                                outlook.workingDaysToGain(),
                                outlook.p80On())));
    }

    private Finding onSchedule(Optional<Outlook> outlook) {
        return outlook.flatMap(Outlook::percent)
                .filter(percent -> rule.likelihood().isPresent())
                .map(percent -> Finding.of(STATE, Light.GREEN, "onScheduleLikely", percent))
                .orElseGet(() -> Finding.of(STATE, Light.GREEN, "onSchedule"));
    }

    private Light late(long days) {
        return days > rule.lateDaysRed() ? Light.RED : Light.AMBER;
    }

    private Optional<Finding> fiveFixes(LightInputs inputs) {
        return inputs.missingFixes().size() < rule.missingFixesAmber()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FIVE_FIXES,
                        Light.AMBER,
                        "fixesMissing",
                        inputs.missingFixes().size(),
                        String.join(",", inputs.missingFixes())));
    }

    private Optional<Finding> freshness(LightInputs inputs) {
        return inputs.started()
                ? inputs.lastRecordOn()
                        .map(last -> ChronoUnit.DAYS.between(last, inputs.day()))
                        .filter(days -> days >= rule.silentDaysAmber())
                        .map(days -> Finding.of(FRESHNESS, Light.AMBER, "silent", days))
                : Optional.empty();
    }

    private static String whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private LightReading reading(
            LightInputs inputs, Optional<Outlook> outlook, Light shown, Light computed, List<Finding> findings) {
        return new LightReading(
                inputs.initiativeId(),
                inputs.day(),
                shown,
                computed,
                findings,
                rule.version(),
                inputs.plannedPercent(),
                inputs.earnedPercent(),
                inputs.due().map(LightInputs.DueItem::on),
                inputs.lateCount(),
                inputs.late()
                        .map(late -> (int) ChronoUnit.DAYS.between(late.on(), inputs.day()))
                        .orElse(0),
                inputs.lastRecordOn().map(last -> (int) ChronoUnit.DAYS.between(last, inputs.day())),
                inputs.missingFixes().size(),
                inputs.started(),
                inputs.finished(),
                outlook);
    }
}
