package guatu.supervision.order.automatic;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.order.store.ProposalTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a rule proposes, a person with the authority sends as an order or dismisses with a reason. */
@Service
public class Proposals {

    private static final int SHOWN = 100;

    private final ProposalTable table;
    private final Audit audit;
    private final Clock clock;

    Proposals(ProposalTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Proposal> waiting(Viewer viewer) {
        return table.waiting(viewer.paths(Permission.SUPERVISE), SHOWN);
    }

    /** @throws Refused without a reason */
    @Transactional
    public void dismiss(Viewer viewer, UUID id, String reason) {
        Proposal proposal =
                table.find(id, viewer.paths(Permission.SUPERVISE)).orElseThrow(() -> new NotFound("proposal " + id));
        if (reason.isBlank()) {
            throw new Refused("order.refused.empty.text");
        }
        if (table.dismiss(id, reason.strip(), LocalDate.now(clock), viewer.id())) {
            audit.append(
                    viewer,
                    "supervision.proposal.dismiss",
                    new Audit.Subject("initiative", proposal.initiativeCode(), proposal.initiative()),
                    Map.of("reason", reason.strip()));
        }
    }
}
