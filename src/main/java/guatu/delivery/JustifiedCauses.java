package guatu.delivery;

import guatu.delivery.store.CauseTable;
import guatu.delivery.store.RecordingTargetTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves causes that justify being late, and ends them. */
@Service
public class JustifiedCauses {

    private static final int REASON_LENGTH = 1000;

    private final Initiatives initiatives;
    private final CauseTable table;
    private final RecordingTargetTable targets;
    private final ProgressBook book;
    private final InitiativeChange change;
    private final Clock clock;

    JustifiedCauses(
            Initiatives initiatives,
            CauseTable table,
            RecordingTargetTable targets,
            ProgressBook book,
            InitiativeChange change,
            Clock clock) {
        this.initiatives = initiatives;
        this.table = table;
        this.targets = targets;
        this.book = book;
        this.change = change;
        this.clock = clock;
    }

    public Causes of(Viewer viewer, String code) {
        Initiative initiative = initiatives.find(viewer, code);
        return new Causes(
                initiative,
                table.ofInitiative(initiative.id()),
                initiatives.may(viewer, Permission.APPROVE_CAUSE, initiative.code()),
                book.rule().causeDays());
    }

    /**
     * @param id made by whoever sends it; sending it again approves nothing anew
     * @throws Refused when the person may not, the reason is missing, the day is too far, or another cause holds already
     */
    @Transactional
    public void approve(Viewer viewer, String code, UUID id, String reason, LocalDate until) {
        Initiative initiative = initiatives.findFor(viewer, Permission.APPROVE_CAUSE, code);
        targets.lock(initiative.id());
        List<JustifiedCause> causes = table.ofInitiative(initiative.id());
        Optional<JustifiedCause> before = table.byId(id);
        if (before.isPresent()) {
            refuseAnother(before.get(), initiative);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        check(reason, until, today);
        causes.stream().filter(cause -> cause.holdsOn(today)).findFirst().ifPresent(cause -> {
            throw new Refused("delivery.cause.refused.holds", cause.holdsUntil().toString());
        });
        table.insert(id, initiative.id(), reason.strip(), viewer.id(), clock.instant(), today, until);
        change.made(
                viewer,
                initiative,
                "delivery.cause.approve",
                Map.of("cause", id, "reason", reason.strip(), "until", until));
    }

    /** Ends it before its day; what has ended already stays as it is. */
    @Transactional
    public Initiative end(Viewer viewer, UUID id) {
        JustifiedCause cause = table.byId(id).orElseThrow(() -> new NotFound("cause " + id));
        Initiative initiative = initiatives.find(viewer, cause.initiativeId());
        initiatives.findFor(viewer, Permission.APPROVE_CAUSE, initiative.code());
        targets.lock(initiative.id());
        if (table.end(id, clock.instant())) {
            change.made(viewer, initiative, "delivery.cause.end", Map.of("cause", id));
        }
        return initiative;
    }

    private static void refuseAnother(JustifiedCause before, Initiative initiative) {
        if (!before.initiativeId().equals(initiative.id())) {
            throw new Refused("delivery.progress.refused.keyUsed");
        }
    }

    private void check(String reason, LocalDate until, LocalDate today) {
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refused("delivery.cause.refused.reason", REASON_LENGTH);
        }
        LocalDate last = today.plusDays(book.rule().causeDays());
        if (until.isBefore(today) || until.isAfter(last)) {
            throw new Refused("delivery.cause.refused.until", until.toString(), today.toString(), last.toString());
        }
    }

    /** @param maxDays a cause holds for at most so many days */
    public record Causes(Initiative initiative, List<JustifiedCause> causes, boolean mayApprove, int maxDays) {}
}
