package guatu.promotion.reading;

import guatu.directory.Organisation;
import guatu.promotion.Claim;
import guatu.promotion.Lead;
import guatu.promotion.LikelyDuplicate;
import guatu.promotion.Step;
import guatu.promotion.claim.Contest;
import guatu.promotion.claim.ShareAgreement;
import guatu.promotion.pipeline.Contact;
import guatu.promotion.pipeline.Gate;
import guatu.promotion.pipeline.LeadFile;
import guatu.promotion.pipeline.Member;
import guatu.promotion.pipeline.StageClocks;
import guatu.promotion.store.ClaimTable.Ended;
import guatu.promotion.store.LeadTable.Wording;
import guatu.shell.PageSection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is known of one lead on a day.
 *
 * @param sections what other rooms know
 */
public record LeadDossier(
        Lead lead,
        Rights rights,
        Optional<StageClocks.Reading> clock,
        Optional<Gate> gate,
        Hold hold,
        List<Contact.Recorded> contacts,
        List<LeadFile> files,
        List<Member> team,
        List<LikelyDuplicate> duplicates,
        List<Step.Recorded> steps,
        List<Wording> wordings,
        List<PageSection> sections) {

    /**
     * What the person may do, on today's page alone.
     *
     * @param units in which they may record, to claim for
     */
    public record Rights(boolean change, boolean work, boolean confirm, List<Organisation> units) {

        boolean holds(Optional<Claim> claim) {
            return claim.filter(held -> units.stream()
                            .anyMatch(unit -> unit.id().equals(held.unit().id())))
                    .isPresent();
        }
    }

    /**
     * Who holds the lead today.
     *
     * @param mine a unit of the person's holds it
     * @param decidable contests that the person may decide
     */
    public record Hold(
            Optional<Claim> claim,
            boolean mine,
            boolean claimable,
            List<Ended> ended,
            List<Contest> contests,
            List<UUID> decidable,
            Optional<ShareAgreement> shares) {}

    public List<LeadFile> filesOf(UUID contactOrProof) {
        return files.stream()
                .filter(file -> file.contactId().or(file::proofId).equals(Optional.of(contactOrProof)))
                .toList();
    }
}
