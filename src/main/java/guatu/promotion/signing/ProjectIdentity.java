package guatu.promotion.signing;

import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.SignedLikeness.AlikeProject;
import guatu.promotion.signing.store.SignedProjectTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Decides which project a signing is of. What is alike needs somebody who says whether it is the same; one online project code is
 * one project, whatever anybody says.
 */
@Component
class ProjectIdentity {

    private final Leads leads;
    private final SignedLikeness likeness;
    private final SignedProjectTable projects;
    private final Clock clock;

    ProjectIdentity(Leads leads, SignedLikeness likeness, SignedProjectTable projects, Clock clock) {
        this.leads = leads;
        this.likeness = likeness;
        this.projects = projects;
        this.clock = clock;
    }

    /** @param project as it stood before the signing */
    record Decided(SignedProject project, SigningKind kind, String reason) {}

    Decided of(Viewer viewer, Lead lead, NewSigning made) {
        Optional<SignedProject> own = projects.ofLead(lead.id());
        return switch (made.identity()) {
            case Identity.Later later -> later(viewer, lead, own, later);
            case Identity.First _ -> first(viewer, lead, own, "");
            case Identity.Different different ->
                first(viewer, lead, own, different.reason().strip());
        };
    }

    private Decided later(Viewer viewer, Lead lead, Optional<SignedProject> own, Identity.Later later) {
        if (later.kind() == SigningKind.FIRST || later.reason().isBlank()) {
            throw new Refused("signing.refused.reason");
        }
        Lead other = later.leadCode().equals(lead.code())
                ? lead
                : leads.find(viewer, later.leadCode(), AsOf.today(LocalDate.now(clock)));
        SignedProject project = projects.ofLead(other.id())
                .orElseThrow(() -> new Refused(
                        "signing.refused.notSigned", other.description().project()));
        if (own.filter(is -> !is.id().equals(project.id())).isPresent()) {
            throw new Refused("signing.refused.otherProject", lead.description().project());
        }
        return new Decided(project, later.kind(), later.reason().strip());
    }

    private Decided first(Viewer viewer, Lead lead, Optional<SignedProject> own, String difference) {
        if (own.isPresent()) {
            throw new Refused("signing.refused.again", lead.description().project());
        }
        List<AlikeProject> alike = likeness.of(viewer, lead);
        alike.stream().filter(one -> one.lead().sameOnlineCode()).findFirst().ifPresent(same -> {
            throw new Refused(
                    "signing.refused.sameOnlineCode",
                    lead.description().onlineCode().orElse(""),
                    same.name());
        });
        if (!alike.isEmpty() && difference.isEmpty()) {
            throw new Refused(
                    "signing.refused.alike",
                    alike.size(),
                    alike.stream()
                            .map(AlikeProject::name)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.joining("、")));
        }
        alike.forEach(one -> projects.distinguish(
                lead.id(),
                one.project().id(),
                difference,
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        SignedProject project = new SignedProject(Identifiers.next(), lead.id(), Optional.empty(), BigDecimal.ZERO, 0);
        return new Decided(project, SigningKind.FIRST, difference);
    }
}
