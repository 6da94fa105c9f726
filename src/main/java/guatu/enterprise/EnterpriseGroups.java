package guatu.enterprise;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.EnterpriseWrites;
import guatu.enterprise.store.GroupTable;
import guatu.enterprise.store.InitiativeLinks;
import guatu.enterprise.store.NameTable;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a firm is called from a day on, whose branch or daughter it is, and which initiatives are its own. */
@Service
public class EnterpriseGroups {

    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final EnterpriseWrites writes;
    private final NameTable names;
    private final GroupTable groups;
    private final InitiativeLinks initiatives;
    private final Audit audit;
    private final Clock clock;

    EnterpriseGroups(
            Enterprises enterprises,
            EnterpriseRegister register,
            EnterpriseWrites writes,
            NameTable names,
            GroupTable groups,
            InitiativeLinks initiatives,
            Audit audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.register = register;
        this.writes = writes;
        this.names = names;
        this.groups = groups;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    /** The firm has another name from a day on; the old one stays as a former name. */
    @Transactional
    public void rename(Viewer viewer, String code, String name, LocalDate from, String source) {
        Enterprise firm = register.toChange(viewer, code);
        if (EnterpriseName.of(name).core().length() < 2 || name.strip().equals(firm.name())) {
            throw new Refused("enterprise.refused.name", name);
        }
        if (from.isAfter(LocalDate.now(clock))) {
            throw new Refused("enterprise.refused.renamedOn", from.toString());
        }
        names.standingSince(firm.id()).filter(since -> !from.isAfter(since)).ifPresent(since -> {
            throw new Refused("enterprise.refused.renamedBefore", from.toString(), since.toString());
        });
        Instant now = now();
        names.retire(firm.id(), from.minusDays(1));
        names.add(
                firm.id(),
                new FirmNameRecord(name.strip(), Optional.of(from), Optional.empty(), true, source.strip(), now),
                viewer.id());
        writes.setName(firm.id(), name.strip(), now);
        writes.refreshSearch(firm.id());
        audit.append(
                viewer,
                "enterprise.rename",
                EnterpriseRegister.subject(firm),
                Map.of("before", firm.name(), "name", name.strip(), "from", from));
    }

    /**
     * The firm is a branch or a daughter of another; what it was before ends.
     *
     * @param relation {@code branch} or {@code subsidiary}
     * @param headCode of the firm above
     */
    @Transactional
    public void relate(Viewer viewer, String code, String headCode, String relation, Optional<LocalDate> since) {
        if (!relation.equals("branch") && !relation.equals("subsidiary")) {
            throw new Refused("enterprise.refused.relation", relation);
        }
        Enterprise head = enterprises.find(viewer, headCode);
        Enterprise firm = register.toChange(viewer, code);
        if (groups.isAbove(firm.id(), head.id())) {
            throw new Refused("enterprise.refused.circle", head.name(), firm.name());
        }
        Instant now = now();
        groups.end(firm.id(), since.map(day -> day.minusDays(1)).orElse(null), now);
        groups.add(firm.id(), head.id(), relation, since.orElse(null), viewer.id(), now);
        if (relation.equals("branch")) {
            writes.setKind(firm.id(), Enterprise.Kind.BRANCH, now);
        }
        audit.append(
                viewer,
                "enterprise.relate",
                EnterpriseRegister.subject(firm),
                Map.of("head", head.code(), "headName", head.name(), "relation", relation));
    }

    /**
     * The initiative is the firm's; saying it twice changes nothing.
     *
     * @param part {@code investor}, {@code owner} or {@code builder}
     */
    @Transactional
    public void linkInitiative(Viewer viewer, String code, String initiativeCode, String part) {
        Enterprise firm = enterprises.find(viewer, code);
        if (initiatives.link(firm.id(), initiativeCode, part, viewer.paths(Permission.SEE), viewer.id(), now())) {
            audit.append(
                    viewer,
                    "enterprise.link_initiative",
                    EnterpriseRegister.subject(firm),
                    Map.of("initiative", initiativeCode, "part", part));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
