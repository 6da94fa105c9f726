package guatu.delivery.exchange.web;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.exchange.ExportedPlan.Moved;
import guatu.delivery.exchange.ImportPreview.Changed;
import guatu.delivery.exchange.PlanField;
import guatu.delivery.exchange.Unheld;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Link;
import guatu.shell.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan file says, in the words of the page's language. */
public record PlanWords(Page page) {

    /** What the field is called; the one day of a milestone is neither a start nor a finish. */
    public String name(PlanField field, PlannedActivity activity) {
        return field == PlanField.FINISH && activity.type() == Type.MILESTONE
                ? page.text("exchange.field.day")
                : page.text("exchange.field." + field.code());
    }

    public String before(PlanField field, Changed change) {
        return value(field, change.before());
    }

    /** A compression that the file's length makes impossible is taken away, and that is said. */
    public String after(PlanField field, Changed change) {
        return field == PlanField.CRASH
                ? page.text("exchange.crashDropped", change.after().durationWorkingDays())
                : value(field, change.after());
    }

    private String value(PlanField field, PlannedActivity activity) {
        Optional<String> words =
                switch (field) {
                    case TYPE -> Optional.of(type(activity));
                    case START -> activity.start().map(page::date);
                    case FINISH -> Optional.of(finish(activity));
                    case DURATION -> Optional.of(days(activity));
                    case CALENDAR ->
                        Optional.of(page.text("delivery.calendar."
                                + activity.terms().calendar().code()));
                    case CONSTRAINT -> activity.terms().constraint().map(this::constraint);
                    case DEADLINE -> activity.terms().deadlineOn().map(page::date);
                    case ESTIMATE -> activity.terms().estimate().map(this::estimate);
                    case CRASH -> activity.terms().crash().map(this::crash);
                };
        return words.filter(text -> !text.isEmpty()).orElseGet(() -> page.text("exchange.none"));
    }

    /** Dates and length of a new activity, in a line. */
    public String dates(PlannedActivity activity) {
        return activity.start()
                .map(start -> page.text(
                        "exchange.datesAndDays", page.date(start), finish(activity), activity.durationWorkingDays()))
                .orElseGet(() -> finish(activity));
    }

    /** What a new activity has beside, each in a line. */
    public List<String> terms(PlannedActivity activity) {
        List<PlanField> told = new ArrayList<>();
        if (activity.terms().calendar() != WorkPattern.OFFICE) {
            told.add(PlanField.CALENDAR);
        }
        activity.terms().constraint().ifPresent(any -> told.add(PlanField.CONSTRAINT));
        activity.terms().deadlineOn().ifPresent(any -> told.add(PlanField.DEADLINE));
        activity.terms().estimate().ifPresent(any -> told.add(PlanField.ESTIMATE));
        return told.stream()
                .map(field -> page.text("exchange.fieldIs", name(field, activity), value(field, activity)))
                .toList();
    }

    /** As stated in the plan. */
    public String planned(Activity activity) {
        return span(activity, activity.plan().start(), finish(PlannedActivity.of(activity)));
    }

    public String inFile(Moved moved) {
        return span(moved.activity(), Optional.of(moved.start()), page.date(moved.finish()));
    }

    private String span(Activity activity, Optional<LocalDate> start, String finish) {
        return start.filter(any -> activity.type() == Type.ACTIVITY)
                .map(day -> page.text("exchange.dates", page.date(day), finish))
                .orElse(finish);
    }

    public String link(Link link) {
        String lag = link.lagDays() == 0
                ? page.text("exchange.noLag")
                : page.text(
                        "delivery.link.lag." + (link.lagDays() < 0 ? "lead." : "")
                                + link.lagUnit().code(),
                        String.valueOf(Math.abs(link.lagDays())));
        return page.text("exchange.linkIs", page.text("delivery.link.type." + link.typeCode()), lag);
    }

    public String unheld(Unheld one) {
        return switch (one.what()) {
            case DAY_WITHIN_STATED ->
                page.text("exchange.unheld.day_within_stated", page.date(LocalDate.parse(one.detail())));
            case FILE -> page.text("exchange.unheld.file." + one.detail());
            default -> page.text("exchange.unheld." + one.what().code(), one.detail());
        };
    }

    public String type(PlannedActivity activity) {
        return page.text("exchange.type." + activity.type().code());
    }

    private String finish(PlannedActivity activity) {
        return activity.finish().isDated() ? activity.finish().display(page.locale()) : "";
    }

    private String days(PlannedActivity activity) {
        return page.text("exchange.days", activity.durationWorkingDays());
    }

    private String constraint(DateConstraint constraint) {
        String kind = page.text("delivery.constraint." + constraint.kind().code());
        return constraint
                .on()
                .map(day -> page.text("exchange.fieldIs", kind, page.date(day)))
                .orElse(kind);
    }

    private String estimate(Estimate estimate) {
        return page.text("exchange.estimateIs", estimate.optimistic(), estimate.likely(), estimate.pessimistic());
    }

    private String crash(Crash crash) {
        return page.text("exchange.crashIs", crash.workingDays(), page.number(crash.costPerDay()));
    }
}
