package guatu.delivery.reading;

import guatu.audit.AuditEntry;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.LightReading;
import guatu.delivery.gantt.ChartedPlan;
import guatu.delivery.reading.HistoryEntry.EvidenceFile;
import guatu.figures.Figure;
import guatu.figures.FigureConflict;
import guatu.shell.AsOf;
import guatu.shell.PageSection;
import guatu.shell.PageSection.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One initiative with everything behind it, as of a day.
 *
 * @param light with its reasons; empty when nobody knew of the initiative then
 * @param mayPlan the person who asks may change the initiative and its plan
 * @param mayRecord the person who asks may record progress
 * @param activities with the status that the records of the day give
 * @param baselines the latest first
 * @param history the latest recorded first
 * @param money the latest year first
 * @param slack how far what is left may slip
 * @param changes what the audit trail says of it, the latest first
 * @param chart what its Gantt chart is drawn of
 * @param risk when what is left may be finished; empty when it is closed, or nothing can be foreseen
 * @param sections what other rooms know
 * @param actions what other rooms offer to do about activities; of none on a past day or for who may not record
 */
public record Dossier(
        Initiative initiative,
        AsOf asOf,
        Optional<LightReading> light,
        boolean mayPlan,
        boolean mayRecord,
        Relations relations,
        List<Activity> activities,
        List<Link> links,
        List<Baseline> baselines,
        List<HistoryEntry> history,
        List<MoneyYear> money,
        List<Figure> figures,
        List<FigureConflict> conflicts,
        List<AuditEntry> changes,
        Slack slack,
        ChartedPlan chart,
        Optional<PromiseRisk> risk,
        List<PageSection> sections,
        Map<UUID, List<Action>> actions) {

    public Map<UUID, Activity> activitiesById() {
        return activities.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    /** The dates that an activity had in the latest baseline. */
    public Optional<Baseline.Span> baselineOf(Activity activity) {
        return baselines.stream()
                .findFirst()
                .flatMap(latest -> Optional.ofNullable(latest.dates().get(activity.id())));
    }

    public List<Action> actionsOf(Activity activity) {
        return actions.getOrDefault(activity.id(), List.of());
    }

    public List<EvidenceFile> files() {
        return history.stream().flatMap(entry -> entry.files().stream()).toList();
    }
}
