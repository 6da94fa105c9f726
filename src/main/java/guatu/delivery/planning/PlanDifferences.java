package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.reading.Link;
import java.util.Optional;

/** What a change alters in an activity or a link, for the audit trail. */
final class PlanDifferences {

    private PlanDifferences() {}

    static FieldChanges of(Activity before, Activity after) {
        SchedulingTerms old = before.terms();
        SchedulingTerms made = after.terms();
        return new FieldChanges()
                .of("name", before.name(), after.name())
                .of("type", before.type().code(), after.type().code())
                .of("gate", before.gate(), after.gate())
                .of("stage", before.stage(), after.stage())
                .of("weight", before.weight().toPlainString(), after.weight().toPlainString())
                .of("durationWorkingDays", before.durationWorkingDays(), after.durationWorkingDays())
                .of("organisation", unit(before), unit(after))
                .of("plannedStart", before.plan().start(), after.plan().start())
                .of("plannedFinish", before.plan().finish(), after.plan().finish())
                .of("calendar", old.calendar().code(), made.calendar().code())
                .of("constraint", constraint(old), constraint(made))
                .of("deadlineOn", old.deadlineOn(), made.deadlineOn())
                .of(
                        "estimate",
                        old.estimate().map(PlanDifferences::estimate),
                        made.estimate().map(PlanDifferences::estimate))
                .of(
                        "crash",
                        old.crash().map(PlanDifferences::crash),
                        made.crash().map(PlanDifferences::crash))
                .of("category", old.category(), made.category())
                .of("source", before.source(), after.source());
    }

    /** @param before the link as it stood; empty for a new one */
    static FieldChanges of(Optional<Link> before, Link after) {
        return new FieldChanges()
                .of("linkType", before.map(Link::typeCode), after.typeCode())
                .of("lag", before.map(PlanDifferences::lag), lag(after))
                .of("ground", before.map(Link::groundCode), after.groundCode())
                .of("source", before.map(Link::source), after.source());
    }

    private static Optional<String> unit(Activity activity) {
        return activity.organisation().map(Initiative.Unit::name);
    }

    private static Optional<String> constraint(SchedulingTerms terms) {
        return terms.constraint()
                .map(one -> one.kind().code() + one.on().map(day -> " " + day).orElse(""));
    }

    private static String estimate(Estimate estimate) {
        return estimate.optimistic() + " / " + estimate.likely() + " / " + estimate.pessimistic();
    }

    private static String crash(Crash crash) {
        return crash.workingDays() + " / "
                + crash.costPerDay().stripTrailingZeros().toPlainString();
    }

    private static String lag(Link link) {
        return link.lagDays() == 0 ? "" : link.lagDays() + " " + link.lagUnit().code();
    }
}
