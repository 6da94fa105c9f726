package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.gantt.Zoom;
import guatu.delivery.outlook.Outlook;
import guatu.delivery.whatif.Effect;
import guatu.delivery.whatif.Effect.Side;
import guatu.delivery.whatif.Trial;
import guatu.delivery.whatif.TrialChange;
import guatu.delivery.whatif.TrialChange.Length;
import guatu.delivery.whatif.TrialChange.Linked;
import guatu.delivery.whatif.TrialChange.Start;
import guatu.delivery.whatif.TrialChange.Unlinked;
import guatu.scheduling.LinkType;
import guatu.shell.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A trial and its effect in words, and the addresses under which it stands. */
public record WhatIfWords(Page page, Effect effect, GanttView view) {

    /** Where the trial is shown with what the person chose to see of the chart. */
    public String address(Trial trial) {
        List<String> query = new ArrayList<>();
        trial.texts().forEach(text -> query.add(pair("change", text)));
        if (view.zoom() != Zoom.WHOLE) {
            query.add(pair("zoom", view.zoom().code()));
        }
        if (!view.open().isEmpty()) {
            query.add(pair("open", view.open()));
        }
        return path() + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    public String without(TrialChange change) {
        return address(effect.trial().without(change));
    }

    public String path() {
        return "/initiatives/" + effect.initiative().code() + "/what-if";
    }

    public String change(TrialChange change) {
        return switch (change) {
            case Start(UUID activity, LocalDate day) ->
                page.text("whatif.change.start", name(activity), page.date(day));
            case Length(UUID activity, int days) -> page.text("whatif.change.days", name(activity), page.number(days));
            case Linked(UUID from, UUID to, LinkType type, int lag) ->
                page.text("gantt.link.state.added", link(type, from, to) + lag(lag));
            case Unlinked(UUID from, UUID to, LinkType type) ->
                page.text("gantt.link.state.dropped", link(type, from, to));
        };
    }

    private String link(LinkType type, UUID from, UUID to) {
        return page.text("gantt.link." + type.name().toLowerCase(Locale.ROOT), name(from), name(to));
    }

    private String lag(int days) {
        if (days == 0) {
            return "";
        }
        String lag = days > 0 ? "gantt.link.lag.working" : "gantt.link.lead.working";
        return page.text("gantt.semicolon") + page.text(lag, page.number(Math.abs(days)));
    }

    private String name(UUID id) {
        return effect.activities().stream()
                .filter(activity -> activity.id().equals(id))
                .map(Activity::name)
                .findFirst()
                .orElse("");
    }

    public String finish(Side side) {
        return side.finish().map(page::date).orElseGet(() -> page.text("whatif.unknown"));
    }

    public String earliest(Side side) {
        return side.earliest().map(page::date).orElseGet(() -> page.text("whatif.unknown"));
    }

    public String margin(Side side) {
        return side.marginWorkingDays()
                .map(days -> days < 0
                        ? page.text("whatif.margin.short", page.number(-days))
                        : page.text("whatif.margin.left", page.number(days)))
                .orElseGet(() -> page.text("whatif.noPromise"));
    }

    public String chance(Side side) {
        return side.outlook()
                .flatMap(Outlook::percent)
                .map(percent -> page.text("whatif.percent", page.number(percent)))
                .orElseGet(() -> page.text("whatif.unknown"));
    }

    public String holding(Side side) {
        return side.outlook().map(outlook -> page.date(outlook.p80On())).orElseGet(() -> page.text("whatif.unknown"));
    }

    public String path(Side side) {
        return side.criticalPath().isEmpty()
                ? page.text("whatif.unknown")
                : side.criticalPath().stream().map(Activity::name).collect(Collectors.joining(" → "));
    }

    /** What the change does by itself; "" where that is the effect of the whole. */
    public String alone(TrialChange change) {
        Integer days = effect.alone().get(change);
        return days == null ? "" : page.text("whatif.alone", later(days));
    }

    /** By how many working days the plan would finish later or earlier. */
    public String later(int days) {
        if (days == 0) {
            return page.text("whatif.same");
        }
        return page.text(days > 0 ? "whatif.later" : "whatif.earlier", page.number(Math.abs(days)));
    }

    /** How the margin changes; without a promise, nothing is said. */
    public Optional<Integer> finishLater() {
        return effect.before()
                .marginWorkingDays()
                .flatMap(before -> effect.after().marginWorkingDays().map(after -> before - after));
    }

    public String points() {
        Optional<Integer> before = effect.before().outlook().flatMap(Outlook::percent);
        Optional<Integer> after = effect.after().outlook().flatMap(Outlook::percent);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return page.text("whatif.same");
        }
        int points = after.get() - before.get();
        return page.text(points > 0 ? "whatif.points.more" : "whatif.points.less", page.number(Math.abs(points)));
    }

    public String dates(Dates dates) {
        return dates.start().equals(dates.finish())
                ? page.date(dates.finish())
                : page.text("gantt.from.to", page.date(dates.start()), page.date(dates.finish()));
    }

    /** The activity that the form is asked to be about. */
    public Optional<Activity> chosen() {
        String asked = page.parameter("activity");
        return effect.activities().stream()
                .filter(activity -> activity.id().toString().equals(asked))
                .findFirst();
    }

    /** The day that stands in the form, as a browser writes it; "" when there is none. */
    public String begins(Activity activity) {
        Optional<LocalDate> day = activity.type() == Activity.Type.MILESTONE
                ? activity.plan().finish()
                : activity.plan().start();
        return day.map(LocalDate::toString).orElse("");
    }

    public List<Activity> open() {
        return effect.activities().stream()
                .filter(activity -> activity.status().actualFinish().isEmpty())
                .toList();
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
