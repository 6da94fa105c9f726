package guatu.delivery.web;

import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The part of an activity's form that only the engine asks for. */
final class SchedulingTermsForm {

    private static final int LONGEST = 5_000;

    private SchedulingTermsForm() {}

    static Map<String, String> values(SchedulingTerms terms) {
        Map<String, String> values = new HashMap<>();
        values.put("calendar", terms.calendar().code());
        values.put("category", terms.category());
        values.put("deadlineOn", text(terms.deadlineOn()));
        values.put("constraint", text(terms.constraint().map(one -> one.kind().code())));
        values.put("constraintOn", text(terms.constraint().flatMap(DateConstraint::on)));
        values.put("optimistic", text(terms.estimate().map(Estimate::optimistic)));
        values.put("likely", text(terms.estimate().map(Estimate::likely)));
        values.put("pessimistic", text(terms.estimate().map(Estimate::pessimistic)));
        values.put("crashWorkingDays", text(terms.crash().map(Crash::workingDays)));
        values.put(
                "crashCostPerDay",
                text(terms.crash()
                        .map(crash -> crash.costPerDay().stripTrailingZeros().toPlainString())));
        return values;
    }

    /** What is incomplete or out of order is told at its field, and left out. */
    static SchedulingTerms read(FormReader form, int durationWorkingDays) {
        return new SchedulingTerms(
                form.text("calendar").isEmpty()
                        ? WorkPattern.OFFICE
                        : InitiativeQueryReader.known("calendar", form.text("calendar"), WorkPattern.class),
                constraint(form),
                form.day("deadlineOn"),
                estimate(form),
                crash(form, durationWorkingDays),
                form.text("category"));
    }

    private static Optional<DateConstraint> constraint(FormReader form) {
        Optional<LocalDate> on = form.day("constraintOn");
        if (form.text("constraint").isEmpty()) {
            if (on.isPresent()) {
                form.problem("constraint", "delivery.activity.constraint.kind");
            }
            return Optional.empty();
        }
        DateConstraint.Kind kind =
                InitiativeQueryReader.known("constraint", form.text("constraint"), DateConstraint.Kind.class);
        boolean withoutDay = kind == DateConstraint.Kind.AS_LATE_AS_POSSIBLE;
        if (on.isPresent() == withoutDay) {
            form.problem("constraintOn", "delivery.activity.constraint.day");
            return Optional.empty();
        }
        return Optional.of(new DateConstraint(kind, on));
    }

    private static Optional<Estimate> estimate(FormReader form) {
        Optional<Integer> optimistic = form.wholeIfAny("optimistic", 0, LONGEST);
        Optional<Integer> likely = form.wholeIfAny("likely", 0, LONGEST);
        Optional<Integer> pessimistic = form.wholeIfAny("pessimistic", 0, LONGEST);
        if (optimistic.isEmpty() && likely.isEmpty() && pessimistic.isEmpty()) {
            return Optional.empty();
        }
        if (optimistic.isEmpty() || likely.isEmpty() || pessimistic.isEmpty()) {
            form.problem("likely", "delivery.activity.estimate.incomplete");
            return Optional.empty();
        }
        if (optimistic.get() > likely.get() || likely.get() > pessimistic.get()) {
            form.problem(
                    "likely", "delivery.activity.estimate.order", optimistic.get(), likely.get(), pessimistic.get());
            return Optional.empty();
        }
        return Optional.of(new Estimate(optimistic.get(), likely.get(), pessimistic.get()));
    }

    private static Optional<Crash> crash(FormReader form, int durationWorkingDays) {
        Optional<Integer> days = form.wholeIfAny("crashWorkingDays", 0, LONGEST);
        Optional<BigDecimal> cost = form.number("crashCostPerDay");
        if (days.isPresent() != cost.isPresent()) {
            form.problem("crashWorkingDays", "delivery.activity.crash.incomplete");
            return Optional.empty();
        }
        if (days.filter(shortest -> shortest > durationWorkingDays).isPresent()) {
            form.problem(
                    "crashWorkingDays",
                    "delivery.activity.crash.longer",
                    form.text("name"),
                    String.valueOf(durationWorkingDays));
            return Optional.empty();
        }
        return days.flatMap(shortest -> cost.map(perDay -> new Crash(shortest, perDay)));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
