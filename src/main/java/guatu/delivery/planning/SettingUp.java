package guatu.delivery.planning;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.InitiativeChanged;
import guatu.delivery.Initiatives;
import guatu.delivery.Lights;
import guatu.delivery.approval.TrackedActivity;
import guatu.delivery.approval.ZoneAssessments;
import guatu.delivery.approval.store.ApprovalTable;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.BaselineWrites;
import guatu.delivery.store.InitiativeWrites;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import guatu.scheduling.parallel.Assessment;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up initiatives, from a template or without one. */
@Service
@NamedInterface("planning")
public class SettingUp {

    private final Organisations organisations;
    private final Initiatives initiatives;
    private final InitiativeWrites writes;
    private final ActivityWrites activities;
    private final BaselineWrites baselines;
    private final Rules rules;
    private final ApprovalTable tracked;
    private final ZoneAssessments assessments;
    private final CalendarsInForce calendars;
    private final Lights lights;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    SettingUp(
            Organisations organisations,
            Initiatives initiatives,
            InitiativeWrites writes,
            ActivityWrites activities,
            BaselineWrites baselines,
            Rules rules,
            ApprovalTable tracked,
            ZoneAssessments assessments,
            CalendarsInForce calendars,
            Lights lights,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.writes = writes;
        this.activities = activities;
        this.baselines = baselines;
        this.rules = rules;
        this.tracked = tracked;
        this.assessments = assessments;
        this.calendars = calendars;
        this.lights = lights;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets an initiative up with its code, activities, links and first baseline. The same one sent twice is set up once.
     *
     * @return its code
     * @throws NotFound when there is no such unit, template or parent, or the person may not plan in the unit
     */
    @Transactional
    public String setUp(Viewer viewer, NewInitiative made) {
        Optional<String> alreadyThere = writes.codeOf(made.id());
        if (alreadyThere.isPresent()) {
            return initiatives.find(viewer, made.id()).code();
        }
        Organisation unit = organisations
                .byId(made.organisationId())
                .filter(found -> viewer.may(Permission.PLAN, found.path()))
                .orElseThrow(() -> new NotFound("unit " + made.organisationId()));
        made.fields().parentCode().ifPresent(parent -> initiatives.find(viewer, parent));
        LocalDate today = LocalDate.now(clock);
        Optional<InitiativeTemplate> template = made.templateCode()
                .map(code -> rules.template(code, today).orElseThrow(() -> new NotFound("template " + code)));
        String code = code(made, today.getYear());
        writes.insert(made, code, clock.instant());
        template.ifPresent(found -> plan(viewer, made, found));
        lights.refresh(List.of(made.id()));
        events.publishEvent(new InitiativeChanged(made.id(), code));
        audit.append(
                viewer,
                "delivery.initiative.setUp",
                new Subject("initiative", code, made.fields().name()),
                detail(made, unit, template));
        return code;
    }

    private String code(NewInitiative made, int year) {
        String prefix = made.kind().codePrefix();
        String code;
        do {
            code = "%s-%d-%04d".formatted(prefix, year, writes.nextNumber(prefix, year));
        } while (writes.codeTaken(code));
        return code;
    }

    private void plan(Viewer viewer, NewInitiative made, InitiativeTemplate template) {
        Optional<LocalDate> promisedOn = Optional.ofNullable(made.promise().lastDay());
        Map<String, UUID> ids = new HashMap<>();
        TemplatePlan plan = new TemplatePlan(template, spared(made), promisedOn, calendars.on(LocalDate.now(clock)));
        boolean approvals =
                template.activities().stream().anyMatch(one -> one.approval().isPresent());
        for (TemplatePlan.Step step : plan.steps()) {
            UUID id = Identifiers.next();
            ids.put(step.key(), id);
            activities.insert(id, made.id(), step.planned());
            if (approvals) {
                tracked.insert(made.id(), TrackedActivity.of(id, template.code(), step.of(), step.review()));
            }
        }
        for (guatu.scheduling.Link link : plan.links()) {
            activities.link(
                    made.id(),
                    new Link(
                            Objects.requireNonNull(ids.get(link.predecessor())),
                            Objects.requireNonNull(ids.get(link.successor())),
                            link.type(),
                            link.lagWorkingDays(),
                            LagUnit.WORKING,
                            link.ground(),
                            link.source()));
        }
        if (promisedOn.isPresent()) {
            baselines.freeze(
                    made.id(), viewer.id(), template.name().chinese() + " " + template.version(), clock.instant());
        }
    }

    private Map<String, Assessment> spared(NewInitiative made) {
        return made.onNegativeList()
                ? Map.of()
                : assessments.effectsOn(made.fields().placeCode());
    }

    private static Map<String, String> detail(
            NewInitiative made, Organisation unit, Optional<InitiativeTemplate> template) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", made.kind().code());
        detail.put("organisation", unit.name());
        Optional.ofNullable(made.promise().lastDay()).ifPresent(day -> detail.put("promisedOn", day.toString()));
        template.ifPresent(found -> detail.put("template", found.code() + "@" + found.version()));
        if (made.onNegativeList()) {
            detail.put("negativeList", "true");
        }
        detail.put("version", "1");
        return detail;
    }
}
