package guatu.enterprise;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.EnterpriseTable;
import guatu.enterprise.store.EnterpriseWrites;
import guatu.enterprise.store.NameTable;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers firms and changes what is said of them. */
@Service
public class EnterpriseRegister {

    private final Enterprises enterprises;
    private final EnterpriseTable table;
    private final EnterpriseWrites writes;
    private final NameTable names;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    EnterpriseRegister(
            Enterprises enterprises,
            EnterpriseTable table,
            EnterpriseWrites writes,
            NameTable names,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.table = table;
        this.writes = writes;
        this.names = names;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking for a firm to be registered. */
    public sealed interface Outcome {

        record Registered(Enterprise enterprise) implements Outcome {}

        /** Nothing was written: these may be the same firm. */
        record Doubted(List<LikelyEnterprise> likely) implements Outcome {}
    }

    /**
     * @param key made with the form; the same key registers once
     * @param distinct the person has looked at the likely duplicates and says that it is none of them
     * @throws Refused when the credit code is that of a firm which is there, or the person may not record in the unit
     */
    @Transactional
    public Outcome register(Viewer viewer, UUID key, NewEnterprise entered, boolean distinct) {
        Organisation keeper = keeper(viewer, entered.keeper());
        Optional<Enterprise> before = table.byRequest(key);
        if (before.isPresent()) {
            return new Outcome.Registered(before.get());
        }
        check(entered);
        List<LikelyEnterprise> likely = enterprises.alike(viewer, entered.name(), entered.creditCode()).stream()
                .filter(one -> one.likelySame() && !one.branch())
                .toList();
        if (!distinct && !likely.isEmpty() && likely.stream().noneMatch(LikelyEnterprise::sameCreditCode)) {
            return new Outcome.Doubted(likely);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Enterprise made = add(key, entered, keeper, Optional.of(viewer), now);
        audit.append(viewer, "enterprise.register", subject(made), said(entered));
        return new Outcome.Registered(made);
    }

    /** Writes a firm that has been checked; the caller keeps the audit. */
    Enterprise add(UUID key, NewEnterprise entered, Organisation keeper, Optional<Viewer> viewer, Instant now) {
        String code = writes.nextCode(LocalDate.ofInstant(now, clock.getZone()).getYear());
        UUID by = viewer.map(Viewer::id).orElse(null);
        if (!writes.insert(key, code, entered, keeper.id(), by, now)) {
            throw taken(entered);
        }
        Enterprise made = table.byCode(code).orElseThrow();
        names.add(
                made.id(),
                new FirmNameRecord(entered.name(), entered.foundedOn(), Optional.empty(), true, entered.source(), now),
                by);
        writes.setIndustries(made.id(), entered.industries());
        return made;
    }

    /** The product itself registers the firm that an organisation of the ledger is; when it is there already, nothing happens. */
    @Transactional
    public void adopt(Organisation organisation, Organisation keeper, String source) {
        if (table.ofOrganisation(organisation.id()).isPresent()) {
            return;
        }
        NewEnterprise entered = NewEnterprise.named(keeper.code(), organisation.name(), Optional.empty(), source);
        Enterprise made = add(
                Identifiers.next(),
                entered,
                keeper,
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        writes.setLedgerOrganisation(made.id(), organisation.id());
        audit.append(null, "enterprise.register", subject(made), said(entered));
    }

    /**
     * Changes everything but the name: a new name is recorded beside the old one, which stays.
     *
     * @param version that the person saw when they began
     */
    @Transactional
    public Enterprise change(Viewer viewer, String code, int version, NewEnterprise entered) {
        Enterprise before = toChange(viewer, code);
        Organisation keeper = keeper(viewer, entered.keeper());
        check(entered);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Enterprise> other = entered.creditCode()
                .flatMap(table::byCreditCode)
                .filter(found -> !found.id().equals(before.id()));
        if (other.isPresent()) {
            throw taken(entered);
        }
        try {
            if (!writes.update(before.id(), version, entered, keeper.id(), now)) {
                throw new Refused("enterprise.refused.changedMeanwhile", before.name());
            }
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new Refused("enterprise.refused.changedMeanwhile", before.name());
        }
        writes.setIndustries(before.id(), entered.industries());
        writes.refreshSearch(before.id());
        audit.append(viewer, "enterprise.change", subject(before), said(entered));
        return table.byId(before.id()).orElseThrow();
    }

    /** The firm, locked, when the person may record in the unit that keeps it. */
    Enterprise toChange(Viewer viewer, String code) {
        Enterprise found = enterprises.find(viewer, code);
        if (!viewer.may(Permission.RECORD, found.keeper().path())) {
            throw new Refused("enterprise.refused.keeper", found.keeper().name());
        }
        return table.locked(found.id());
    }

    private Organisation keeper(Viewer viewer, String code) {
        return organisations
                .byCode(code)
                .filter(found -> viewer.may(Permission.RECORD, found.path()))
                .orElseThrow(() -> new Refused("enterprise.refused.keeper", code));
    }

    private void check(NewEnterprise entered) {
        if (EnterpriseName.of(entered.name()).core().length() < 2) {
            throw new Refused("enterprise.refused.name", entered.name());
        }
        if (!entered.industryClass().isEmpty()
                && IndustryClass.find(entered.industryClass()).isEmpty()) {
            throw new Refused("enterprise.refused.industryClass", entered.industryClass());
        }
        for (String industry : entered.industries()) {
            if (!writes.hasIndustry(industry)) {
                throw new Refused("enterprise.refused.industry", industry);
            }
        }
        entered.foundedOn().filter(day -> day.isAfter(LocalDate.now(clock))).ifPresent(day -> {
            throw new Refused("enterprise.refused.foundedOn", day.toString());
        });
    }

    private Refused taken(NewEnterprise entered) {
        return entered.creditCode()
                .flatMap(table::byCreditCode)
                .map(other -> new Refused(
                        "enterprise.refused.creditCodeTaken",
                        other.creditCode().map(CreditCode::value).orElse(""),
                        other.name(),
                        other.keeper().name()))
                .orElseGet(() -> new Refused("enterprise.refused.changedMeanwhile", entered.name()));
    }

    static Subject subject(Enterprise enterprise) {
        return new Subject("enterprise", enterprise.code(), enterprise.name());
    }

    private static Map<String, Object> said(NewEnterprise entered) {
        return Map.of(
                "name",
                entered.name(),
                "creditCode",
                entered.creditCode().map(CreditCode::value).orElse(""),
                "kind",
                entered.kind().code(),
                "industryClass",
                entered.industryClass(),
                "industries",
                String.join(" ", entered.industries()),
                "address",
                entered.address(),
                "source",
                entered.source());
    }
}
