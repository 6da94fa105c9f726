package guatu.promotion.handover;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.InitiativeSection;
import guatu.directory.Viewer;
import guatu.promotion.Leads;
import guatu.promotion.handover.store.HandoverTable;
import guatu.promotion.handover.store.HandoverTable.Origin;
import guatu.shell.AsOf;
import guatu.shell.PageSection;
import guatu.shell.PageSection.Fact;
import guatu.shell.PageSection.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page of an initiative says from which deal it came. */
@Component
class OriginSection implements InitiativeSection {

    private static final int ORDER = 50;

    private final HandoverTable table;

    OriginSection(HandoverTable table) {
        this.table = table;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public PageSection of(Viewer viewer, Initiative initiative, List<Activity> activities, AsOf asOf) {
        return new PageSection(
                "handover.origin",
                table.origins(Leads.sight(viewer), initiative.id(), asOf.knownBefore()).stream()
                        .map(OriginSection::line)
                        .toList(),
                Optional.empty());
    }

    private static Line line(Origin origin) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("handover.origin.investor", origin.investor()));
        origin.signedOn().ifPresent(day -> facts.add(Fact.of("handover.origin.signed", day)));
        return new Line(origin.project(), "/promotion/leads/" + origin.leadCode(), facts);
    }
}
