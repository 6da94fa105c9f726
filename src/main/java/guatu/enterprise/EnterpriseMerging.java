package guatu.enterprise;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.EnterpriseTable;
import guatu.enterprise.store.EnterpriseWrites;
import guatu.enterprise.store.MergeRows;
import guatu.enterprise.store.NameTable;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two records of one firm: names, figures, contacts, relations and initiatives go over to the one that stays, blank
 * fields of it are filled, and the other keeps its own row and leads to it.
 */
@Service
public class EnterpriseMerging {

    private final Enterprises enterprises;
    private final EnterpriseTable table;
    private final EnterpriseWrites writes;
    private final NameTable names;
    private final MergeRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterpriseMerging(
            Enterprises enterprises,
            EnterpriseTable table,
            EnterpriseWrites writes,
            NameTable names,
            MergeRows rows,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enterprises = enterprises;
        this.table = table;
        this.writes = writes;
        this.names = names;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param code of the record that stays
     * @param otherCode of the record that gives way
     * @param reason why they are one firm
     * @throws Refused when they have two credit codes, or the person may not decide in both units
     */
    @Transactional
    public void merge(Viewer viewer, String code, String otherCode, String reason) {
        Enterprise one = enterprises.find(viewer, code);
        Enterprise two = enterprises.find(viewer, otherCode);
        if (one.id().equals(two.id())) {
            throw new Refused("enterprise.merge.refused.same", one.name());
        }
        // Always in the same order, so that two who merge crosswise don't wait for each other.
        boolean inOrder = one.id().compareTo(two.id()) < 0;
        Enterprise first = table.locked(inOrder ? one.id() : two.id());
        Enterprise second = table.locked(inOrder ? two.id() : one.id());
        Enterprise kept = inOrder ? first : second;
        Enterprise given = inOrder ? second : first;
        check(viewer, kept, given, reason);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> moved = new LinkedHashMap<>(rows.move(given.id(), kept.id()));
        names.move(given.id(), kept.id());
        writes.merge(given.id(), kept.id(), now);
        writes.fillBlanks(kept.id(), given.id(), now);
        writes.refreshSearch(kept.id());
        moved.put("merged", given.code());
        moved.put("mergedName", given.name());
        moved.put("mergedCreditCode", given.creditCode().map(CreditCode::value).orElse(""));
        moved.put("reason", reason.strip());
        events.publishEvent(new EnterprisesMerged(kept.id(), given.id()));
        audit.append(viewer, "enterprise.merge", EnterpriseRegister.subject(kept), moved);
    }

    private static void check(Viewer viewer, Enterprise kept, Enterprise given, String reason) {
        for (Enterprise firm : new Enterprise[] {kept, given}) {
            if (!viewer.may(Permission.PLAN, firm.keeper().path())) {
                throw new Refused(
                        "enterprise.merge.refused.permission", firm.keeper().name());
            }
            if (firm.mergedInto().isPresent()) {
                throw new Refused("enterprise.refused.changedMeanwhile", firm.name());
            }
        }
        if (reason.isBlank()) {
            throw new Refused("enterprise.merge.refused.reason");
        }
        Optional<CreditCode> left = kept.creditCode();
        Optional<CreditCode> right = given.creditCode();
        if (left.isPresent() && right.isPresent()) {
            throw new Refused(
                    "enterprise.merge.refused.twoCodes",
                    left.get().value(),
                    right.get().value());
        }
    }
}
