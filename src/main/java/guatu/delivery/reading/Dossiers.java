package guatu.delivery.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.audit.Audit;
import guatu.audit.AuditEntry;
import guatu.delivery.Activity;
import guatu.delivery.ActivityActions;
import guatu.delivery.Initiative;
import guatu.delivery.InitiativeSection;
import guatu.delivery.Initiatives;
import guatu.delivery.Lights;
import guatu.delivery.gantt.ChartedPlan;
import guatu.delivery.outlook.Foresight;
import guatu.delivery.outlook.Outlooks;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.PlanSchedule;
import guatu.delivery.planning.PlanScheduling;
import guatu.delivery.reading.HistoryEntry.EvidenceFile;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.HistoryTable;
import guatu.delivery.store.PlanTable;
import guatu.delivery.store.RelationTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.Figures;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an initiative with everything behind it. */
@Service
public class Dossiers {

    private static final int CHANGES_READ = 400;
    private static final int RISKS_KEPT = 300;

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final HistoryTable history;
    private final RelationTable relations;
    private final Lights lights;
    private final Figures figures;
    private final Audit audit;
    private final CalendarsInForce calendars;
    private final PlanScheduling scheduling;
    private final Outlooks outlooks;
    private final List<InitiativeSection> sections;
    private final ActivityActions actions;
    private final Cache<Question, Optional<PromiseRisk>> risks =
            Caffeine.newBuilder().maximumSize(RISKS_KEPT).build();

    Dossiers(
            Initiatives initiatives,
            ActivityTable activities,
            PlanTable plans,
            HistoryTable history,
            RelationTable relations,
            Lights lights,
            Figures figures,
            Audit audit,
            CalendarsInForce calendars,
            PlanScheduling scheduling,
            Outlooks outlooks,
            ObjectProvider<InitiativeSection> sections,
            ActivityActions actions) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.plans = plans;
        this.history = history;
        this.relations = relations;
        this.lights = lights;
        this.figures = figures;
        this.audit = audit;
        this.calendars = calendars;
        this.scheduling = scheduling;
        this.outlooks = outlooks;
        this.actions = actions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(InitiativeSection::order))
                .toList();
    }

    /** @throws guatu.shell.NotFound when there is none or the person may not see it */
    @Transactional(readOnly = true)
    public Dossier of(Viewer viewer, String code, AsOf asOf) {
        Initiative initiative = initiatives.find(viewer, code, asOf);
        UUID id = initiative.id();
        List<Activity> standing = activities.ofInitiative(id, asOf);
        List<Link> links = plans.links(id, asOf);
        List<Baseline> baselines = plans.baselines(id, asOf.knownBefore());
        boolean mayRecord = initiatives.may(viewer, Permission.RECORD, code);
        PlanSchedule schedule =
                scheduling.from(asOf.day(), initiative.deadlines().promisedOn()).schedule(standing, links);
        ChartedPlan chart = new ChartedPlan(
                standing,
                links,
                schedule.timings(),
                baselines.stream().findFirst(),
                initiative.deadlines().promisedOn(),
                schedule.finish(),
                asOf.day(),
                ChartedPlan.Trial.NONE);
        return new Dossier(
                initiative,
                asOf,
                lights.of(id, asOf),
                initiatives.may(viewer, Permission.PLAN, code),
                mayRecord,
                new Relations(
                        relations.memberships(id, asOf),
                        relations.jointUnits(id, asOf),
                        relations.children(id, viewer.paths(Permission.SEE))),
                standing,
                links,
                baselines,
                records(id, asOf),
                relations.money(id, asOf),
                figures.ofInitiative(id),
                figures.conflictsOf(id),
                changes(code, asOf),
                Slack.of(standing, links, initiative.deadlines().promisedOn(), calendars.on(asOf.day()), asOf.day()),
                chart,
                schedule.finish().isEmpty() || initiative.closedOn().isPresent()
                        ? Optional.empty()
                        : risk(new Question(
                                outlooks.on(asOf.day()),
                                standing,
                                links,
                                initiative.deadlines().promisedOn())),
                sections.stream()
                        .map(section -> section.of(viewer, initiative, standing, asOf))
                        .filter(section -> !section.empty())
                        .toList(),
                mayRecord && asOf.today() ? actions.ofAll(viewer, code, standing) : Map.of());
    }

    /** What a plan's risk follows from, and nothing else: the same question has the same answer. */
    private record Question(
            Foresight foresight, List<Activity> activities, List<Link> links, Optional<LocalDate> promisedOn) {}

    private Optional<PromiseRisk> risk(Question question) {
        return risks.get(
                question,
                asked -> PromiseRisk.of(asked.activities(), asked.links(), asked.promisedOn(), asked.foresight()));
    }

    private List<HistoryEntry> records(UUID id, AsOf asOf) {
        Map<UUID, List<EvidenceFile>> files =
                history.files(id, asOf).stream().collect(Collectors.groupingBy(EvidenceFile::progressId));
        return history.records(id, asOf).stream()
                .map(entry -> entry.with(files.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** Like {@link #of}, for somebody who is about to change it. */
    @Transactional(readOnly = true)
    public Dossier toPlan(Viewer viewer, String code, AsOf asOf) {
        initiatives.findFor(viewer, Permission.PLAN, code);
        return of(viewer, code, asOf);
    }

    /** Progress stands in the history already. */
    private List<AuditEntry> changes(String code, AsOf asOf) {
        return audit.latestOf("initiative", code, asOf.knownBefore(), CHANGES_READ).stream()
                .filter(entry -> !entry.action().startsWith("delivery.progress."))
                .toList();
    }
}
