package guatu.promotion.pipeline;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.pipeline.Member.Part;
import guatu.promotion.store.MemberTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the negotiating team of a lead. */
@Service
public class Team {

    private final Leads leads;
    private final LeadRights rights;
    private final Viewers viewers;
    private final MemberTable members;
    private final Audit audit;
    private final Clock clock;

    Team(Leads leads, LeadRights rights, Viewers viewers, MemberTable members, Audit audit, Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.viewers = viewers;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused when there is no such account; who is on the team already stays as they are */
    @Transactional
    public void join(Viewer viewer, String code, String username, Part part) {
        Lead lead = worked(viewer, code);
        Viewer person = viewers.byUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Refused("promotion.team.refused.person", username.strip()));
        if (members.join(
                Identifiers.next(),
                lead.id(),
                person.id(),
                part,
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(
                    viewer,
                    "promotion.lead.team.join",
                    subject(lead),
                    Map.of("person", person.username(), "part", part.code()));
        }
    }

    @Transactional
    public void leave(Viewer viewer, String code, UUID memberId) {
        Lead lead = worked(viewer, code);
        if (members.leave(lead.id(), memberId, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(viewer, "promotion.lead.team.leave", subject(lead), Map.of("member", memberId));
        }
    }

    private Lead worked(Viewer viewer, String code) {
        Lead lead = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        rights.checkWork(viewer, lead);
        return lead;
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }
}
