package guatu.delivery;

import guatu.delivery.Initiative.Money;
import guatu.delivery.store.MoneyTable;
import guatu.delivery.store.RecordingTargetTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records money done, once and never overwritten, and keeps the plan of a year. */
@Service
public class MoneyBook {

    private final Initiatives initiatives;
    private final MoneyTable table;
    private final RecordingTargetTable targets;
    private final InitiativeChange change;
    private final Clock clock;

    MoneyBook(
            Initiatives initiatives,
            MoneyTable table,
            RecordingTargetTable targets,
            InitiativeChange change,
            Clock clock) {
        this.initiatives = initiatives;
        this.table = table;
        this.targets = targets;
        this.change = change;
        this.clock = clock;
    }

    public Account of(Viewer viewer, String code) {
        return account(viewer, initiatives.find(viewer, code));
    }

    public Account of(Viewer viewer, UUID initiativeId) {
        return account(viewer, initiatives.find(viewer, initiativeId));
    }

    private Account account(Viewer viewer, Initiative initiative) {
        return new Account(
                initiative,
                table.plans(initiative.id()),
                table.done(initiative.id()),
                initiatives.may(viewer, Permission.RECORD, initiative.code()),
                initiatives.may(viewer, Permission.PLAN, initiative.code()));
    }

    public MoneyRecord find(Viewer viewer, UUID id) {
        MoneyRecord found = table.byId(id).orElseThrow(() -> new NotFound("money " + id));
        initiatives.find(viewer, found.initiativeId());
        return found;
    }

    /** @throws Refused when the person may not record there, or the payment can't be as stated */
    @Transactional
    public UUID record(Viewer viewer, String code, Payment payment) {
        Initiative initiative = initiatives.findFor(viewer, Permission.RECORD, code);
        if (payment.money().amount().signum() == 0) {
            throw new Refused("delivery.payments.refused.zero");
        }
        return write(viewer, initiative, payment, null);
    }

    /** Puts a new record in the place of a wrong one; one of nothing takes it back. */
    @Transactional
    public UUID supersede(Viewer viewer, UUID wrongId, Payment payment) {
        MoneyRecord wrong = find(viewer, wrongId);
        Initiative initiative = initiatives.find(viewer, wrong.initiativeId());
        boolean own = wrong.recordedBy().id().equals(viewer.id())
                && initiatives.may(viewer, Permission.RECORD, initiative.code());
        if (!own && !initiatives.may(viewer, Permission.PLAN, initiative.code())) {
            throw new Refused(
                    "delivery.progress.refused.supersession", wrong.recordedBy().displayName());
        }
        return write(viewer, initiative, payment, wrongId);
    }

    @Transactional
    public void plan(Viewer viewer, String code, MoneyPlan plan) {
        plan.check();
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        targets.lock(initiative.id());
        Optional<MoneyPlan> before =
                table.plan(initiative.id(), plan.year(), plan.money().currency());
        table.save(initiative.id(), plan, clock.instant());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("year", plan.year());
        detail.put("amount", words(plan.money()));
        detail.put("before", before.map(old -> words(old.money())).orElse(""));
        change.made(viewer, initiative, "delivery.money.plan", detail);
    }

    private UUID write(Viewer viewer, Initiative initiative, Payment payment, @Nullable UUID supersedes) {
        LocalDate today = LocalDate.now(clock);
        if (payment.occurredOn().isAfter(today)) {
            throw new Refused(
                    "delivery.payments.refused.future", payment.occurredOn().toString(), today.toString());
        }
        targets.lock(initiative.id());
        UUID id = Identifiers.next();
        Optional<UUID> before = table.recordedBefore(viewer.id(), initiative.id(), payment, supersedes);
        if (before.isPresent()) {
            return before.get();
        }
        if (supersedes != null
                && table.byId(supersedes).orElseThrow().supersededBy().isPresent()) {
            throw new Refused("delivery.payments.refused.supersededAlready");
        }
        if (!table.insert(id, viewer.id(), initiative.id(), payment, supersedes, clock.instant())) {
            return table.recordedBefore(viewer.id(), initiative.id(), payment, supersedes)
                    .orElseThrow();
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("money", id);
        detail.put("amount", words(payment.money()));
        detail.put("occurredOn", payment.occurredOn());
        detail.put("supersedes", supersedes == null ? "" : supersedes);
        change.made(viewer, initiative, "delivery.money.record", detail);
        return id;
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    /**
     * Money done on a day.
     *
     * @param source where the figure comes from
     * @param requestKey made by whoever sends it; sending it again records nothing
     */
    public record Payment(Money money, LocalDate occurredOn, String source, String requestKey) {

        public Payment {
            source = source.strip();
            if (money.amount().signum() < 0) {
                throw new Refused("delivery.payments.refused.negative");
            }
            if (requestKey.isBlank()) {
                throw new Refused("delivery.progress.refused.key");
            }
        }
    }

    /** All that is known of an initiative's money, and what the person may do about it. */
    public record Account(
            Initiative initiative, List<MoneyPlan> plans, List<MoneyRecord> done, boolean mayRecord, boolean mayPlan) {}
}
