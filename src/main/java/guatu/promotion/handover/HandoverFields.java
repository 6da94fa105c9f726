package guatu.promotion.handover;

import guatu.calendar.StatedDate;
import guatu.delivery.Initiative;
import guatu.delivery.Kind;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.NewInitiative;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.signing.Signing;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The initiative that a deal becomes: whatever the deal says is carried over, so that nothing is typed twice. */
record HandoverFields(
        Lead lead, List<Signing> signings, NewHandover made, InitiativeTemplate template, Optional<UUID> investorId) {

    /** Under the deal's own identifier: the same deal can't become two. */
    NewInitiative initiative() {
        LeadDescription said = lead.description();
        return new NewInitiative(
                lead.id(),
                Kind.PROJECT,
                lead.unit().id(),
                StatedDate.day(made.promisedOn()),
                Optional.of(template.code()),
                false,
                new InitiativeFields(
                        said.project(),
                        template.stages().stream()
                                .findFirst()
                                .map(Words::chinese)
                                .orElse(""),
                        Optional.of(made.ownerId()),
                        said.note().isEmpty() ? said.project() : said.note(),
                        made.standard(),
                        made.answerableId().or(() -> Optional.of(lead.unit().id())),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Initiative.ScheduleBasis.PLAN_CURVE,
                        investorId,
                        said.industryCode(),
                        made.placeCode(),
                        investment(),
                        said.scale().floorAreaSquareMetres(),
                        said.scale().landMu(),
                        note(said),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    /** What was agreed last; before anything was, what is planned. */
    private Optional<Initiative.Money> investment() {
        return signings.reversed().stream()
                .filter(signing ->
                        !signing.currency().isEmpty() && signing.agreedAfter().signum() > 0)
                .findFirst()
                .map(signing -> new Initiative.Money(signing.agreedAfter(), signing.currency()))
                .or(() -> lead.description()
                        .scale()
                        .investment()
                        .map(money -> new Initiative.Money(money.amount(), money.currency())));
    }

    /** Codes and names that an initiative has no field for. */
    private String note(LeadDescription said) {
        return String.join(
                "\n",
                Stream.of(Optional.of(lead.code()), Optional.of(said.investor()), said.creditCode(), said.onlineCode())
                        .flatMap(Optional::stream)
                        .toList());
    }
}
