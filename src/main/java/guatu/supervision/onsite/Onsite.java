package guatu.supervision.onsite;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.DecisionTaken;
import guatu.supervision.Unit;
import guatu.supervision.onsite.store.OnsiteTable;
import guatu.supervision.onsite.store.OnsiteTable.Made;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leader follows what, and the visits they make. Whoever approves causes in a unit records for it. */
@Service
public class Onsite {

    /** Visits of one page. */
    public static final int PAGE_LENGTH = 50;

    private final OnsiteTable table;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onsite(
            OnsiteTable table,
            Organisations organisations,
            Initiatives initiatives,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One more than a page when there are more. */
    public List<Duty> duties(Viewer viewer, AsOf asOf, Optional<UUID> after) {
        return table.duties(viewer.paths(Permission.SEE), asOf, after, PAGE_LENGTH + 1);
    }

    /**
     * The latest first, one more than a page when there are more.
     *
     * @param after code of the last visit of the page before; empty for the first page
     */
    public List<Visit> visits(Viewer viewer, AsOf asOf, String after) {
        return table.visits(viewer.paths(Permission.SEE), asOf, after, PAGE_LENGTH + 1);
    }

    /**
     * @param initiativeCode empty for the whole unit
     * @throws Refused when the post is not said or the unit is not the person's to decide on
     */
    @Transactional
    public void follow(Viewer viewer, String post, String unitCode, String initiativeCode, String requestKey) {
        Organisation unit = unit(viewer, unitCode);
        Optional<Initiative> initiative = initiative(viewer, initiativeCode);
        LocalDate today = LocalDate.now(clock);
        Duty duty = new Duty(
                Identifiers.next(), said("post", post), Unit.of(unit), initiativeCode, "", today, Optional.empty());
        if (table.insert(duty, initiative.map(Initiative::id).orElse(null), made(viewer, requestKey))) {
            audit.append(
                    viewer,
                    "supervision.duty.record",
                    new Subject("organisation", unit.code(), unit.name()),
                    Map.of("post", duty.post(), "initiative", initiativeCode));
        }
    }

    /** @throws NotFound when the person may not see it */
    @Transactional
    public void end(Viewer viewer, UUID dutyId) {
        LocalDate today = LocalDate.now(clock);
        Duty duty = table.duty(viewer.paths(Permission.APPROVE_CAUSE), dutyId)
                .orElseThrow(() -> new NotFound("duty " + dutyId));
        if (table.end(dutyId, today)) {
            audit.append(
                    viewer,
                    "supervision.duty.end",
                    new Subject("organisation", duty.unit().code(), duty.unit().name()),
                    Map.of("post", duty.post()));
        }
    }

    /** What was found and what came of it; each decision is told, so that it becomes an order. */
    @Transactional
    public void visit(Viewer viewer, Visit visit, String requestKey) {
        Organisation unit = unit(viewer, visit.unit().code());
        Optional<Initiative> initiative = initiative(viewer, visit.initiative());
        LocalDate today = LocalDate.now(clock);
        said("post", visit.post());
        said("found", visit.found());
        if (visit.on().isAfter(today)) {
            throw new Refused("onsite.refused.future", visit.on().toString(), today.toString());
        }
        visit.decisions().stream()
                .filter(decision -> decision.dueOn().isBefore(visit.on()))
                .findFirst()
                .ifPresent(decision -> {
                    throw new Refused("onsite.refused.due", decision.what());
                });
        String code = "VS-%d-%04d".formatted(today.getYear(), table.nextNumber(today.getYear()));
        Visit coded = new Visit(
                visit.id(),
                code,
                visit.post(),
                Unit.of(unit),
                visit.initiative(),
                "",
                visit.on(),
                visit.place(),
                visit.found(),
                visit.decisions());
        if (!table.insert(coded, initiative.map(Initiative::id).orElse(null), made(viewer, requestKey))) {
            return;
        }
        audit.append(
                viewer,
                "supervision.visit.record",
                new Subject("visit", code, unit.name()),
                Map.of(
                        "post",
                        visit.post(),
                        "unit",
                        unit.code(),
                        "decisions",
                        visit.decisions().size()));
        visit.decisions()
                .forEach(decision -> events.publishEvent(new DecisionTaken(
                        decision.id(), code, decision.unit(), decision.what(), decision.dueOn(), viewer.id())));
    }

    private Made made(Viewer viewer, String requestKey) {
        return new Made(viewer.id(), requestKey, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Organisation unit(Viewer viewer, String typed) {
        return new NamedUnits(organisations.where(viewer, Permission.APPROVE_CAUSE))
                .find(typed)
                .orElseThrow(() -> new Refused("onsite.refused.unit", typed));
    }

    private Optional<Initiative> initiative(Viewer viewer, String code) {
        return code.isBlank() ? Optional.empty() : Optional.of(initiatives.find(viewer, code));
    }

    static String said(String field, String value) {
        if (value.isBlank()) {
            throw new Refused("onsite.refused.missing." + field);
        }
        return value.strip();
    }
}
