package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.gantt.Gantt.Arrow;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.DayLine;
import guatu.delivery.gantt.Gantt.Diamond;
import guatu.delivery.gantt.Gantt.Stage;
import guatu.delivery.gantt.Gantt.Tally;
import guatu.delivery.gantt.Gantt.Work;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.gantt.RiskCurve;
import guatu.delivery.gantt.TimeAxis;
import guatu.delivery.gantt.Timing;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.gantt.Zoom;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.PromiseRisk;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the marks of a Gantt chart say, and where they lead.
 *
 * @param formAt the address under which a change of an activity is tried; "" when marks lead to the table of activities
 */
public record GanttWords(Page page, Map<UUID, String> names, PlanCalendars calendars, String formAt) {

    public static GanttWords of(Page page, List<Activity> activities, PlanCalendars calendars, String formAt) {
        return new GanttWords(
                page, activities.stream().collect(Collectors.toMap(Activity::id, Activity::name)), calendars, formAt);
    }

    public String mark(Activity activity) {
        return formAt.isEmpty()
                ? "#activity-" + activity.position()
                : formAt + (formAt.contains("?") ? "&" : "?") + "activity=" + activity.id() + "#try";
    }

    /** What the address says of the chart. */
    public static GanttView view(Page page) {
        return new GanttView(Zoom.of(page.parameter("zoom")), page.parameter("open"));
    }

    /** Whether a trial can move it: what is finished stays, and what has no date has no place to move from. */
    public boolean movable(Activity activity) {
        return activity.status().actualFinish().isEmpty()
                && (activity.plan().start().isPresent()
                        || activity.plan().finish().isPresent());
    }

    public String month(YearMonth month) {
        return new Worded(page).month(month);
    }

    /** With its year, which is out of sight when the chart was pushed aside. */
    public String yearMonth(YearMonth month) {
        return page.text("gantt.year.month", String.valueOf(month.getYear()), month(month));
    }

    /** Which days activities of the pattern are worked on. */
    public String worked(TimeAxis axis, WorkPattern pattern) {
        return axis.worked(calendars.hours(pattern));
    }

    public List<TimeAxis.DaysOff> daysOff(TimeAxis axis) {
        return axis.daysOff(calendars.workingDays());
    }

    public String bar(Work row, Bar bar) {
        String name = row.activity().name();
        String what = page.text("gantt.bar." + bar.kind().code(), name, page.date(bar.from()), page.date(bar.to()));
        return bar.kind() == BarKind.PLAN ? together(what, timed(row)) : what;
    }

    public String diamond(Work row, Diamond diamond) {
        String key = diamond.kind() == BarKind.ACTUAL
                ? diamond.filling().code()
                : diamond.kind().code();
        String what = page.text("gantt.diamond." + key, row.activity().name(), page.date(diamond.on()));
        return diamond.kind() == BarKind.PLAN ? together(what, timed(row)) : what;
    }

    /** The four dates, the float, and why it cannot be earlier. */
    public String whisker(Work row) {
        return together(page.text("gantt.dates", row.activity().name()), timed(row));
    }

    private String timed(Work row) {
        return row.timing().map(this::timed).orElse("");
    }

    private String timed(Timing timing) {
        List<String> words = new ArrayList<>();
        words.add(page.text(
                "gantt.dates.early",
                page.date(timing.early().start()),
                page.date(timing.early().finish())));
        words.add(page.text(
                "gantt.dates.late",
                page.date(timing.late().start()),
                page.date(timing.late().finish())));
        words.add(slack(timing));
        why(timing).ifPresent(words::add);
        if (timing.criticality() != Criticality.RELAXED) {
            words.add(page.text(timing.criticality() == Criticality.CRITICAL ? "gantt.critical" : "gantt.near"));
        }
        return String.join(page.text("gantt.semicolon"), words);
    }

    /** What an activity waits for; empty when it could start at once. */
    public Optional<String> why(Timing timing) {
        return timing.driver().map(names::get).map(name -> page.text("gantt.driver", name));
    }

    public String slack(Timing timing) {
        int left = timing.leftWorkingDays();
        return left < 0
                ? page.text("gantt.float.short", days(-left))
                : page.text("gantt.float", days(timing.totalFloatWorkingDays()), days(left));
    }

    public String days(int days) {
        return page.number(days);
    }

    public String link(Arrow arrow) {
        Link link = arrow.link();
        List<String> words = new ArrayList<>();
        words.add(page.text(
                "gantt.link." + link.typeCode(), arrow.from().name(), arrow.to().name()));
        if (link.lagDays() != 0) {
            words.add(page.text(
                    (link.lagDays() > 0 ? "gantt.link.lag." : "gantt.link.lead.")
                            + link.lagUnit().code(),
                    days(Math.abs(link.lagDays()))));
        }
        String ground = page.text("gantt.ground." + link.groundCode());
        words.add(link.source().isBlank() ? ground : page.text("gantt.ground.source", ground, link.source()));
        if (arrow.critical()) {
            words.add(page.text("gantt.driving"));
        }
        return page.text("gantt.link.state." + arrow.state().code(), String.join(page.text("gantt.semicolon"), words));
    }

    public String stage(Stage stage) {
        return together(stage.name(), tally(stage.tally()));
    }

    public String tally(Tally tally) {
        List<String> words = new ArrayList<>();
        words.add(page.text("gantt.stage.tally", tally.activities(), tally.done()));
        if (tally.critical() > 0) {
            words.add(page.text("gantt.stage.critical", tally.critical()));
        }
        tally.least()
                .ifPresent(days -> words.add(
                        days < 0
                                ? page.text("gantt.float.short", days(-days))
                                : page.text("gantt.stage.least", days(days))));
        return String.join(page.text("gantt.semicolon"), words);
    }

    public String line(DayLine line) {
        return page.text("gantt.line.on." + line.kind().code(), page.date(line.day()));
    }

    public String planned(Activity activity) {
        Optional<LocalDate> start = activity.plan().start();
        Optional<LocalDate> finish = activity.plan().finish();
        return start.filter(day -> !finish.equals(Optional.of(day)))
                .flatMap(day -> finish.map(last -> page.text("gantt.from.to", page.date(day), page.date(last))))
                .orElseGet(() -> finish.or(() -> start).map(page::date).orElseGet(() -> page.text("gantt.undated")));
    }

    public String mark(RiskCurve.Mark mark) {
        return page.text("gantt.risk.mark." + mark.kind().code(), percent(mark.probability()), page.date(mark.day()));
    }

    /** The curve in a sentence. */
    public String risk(PromiseRisk risk) {
        String runs = page.number(risk.finish().runs());
        return risk.promisedOn()
                .flatMap(promise -> risk.probability()
                        .map(share -> page.text("gantt.risk.of", runs, page.date(promise), percent(share))))
                .orElseGet(() -> page.text("gantt.risk.ofNone", runs));
    }

    public String percent(double share) {
        return page.text("whatif.percent", String.valueOf(Math.round(share * 100)));
    }

    public String share(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String together(String what, String more) {
        return more.isEmpty() ? what : page.text("gantt.together", what, more);
    }
}
