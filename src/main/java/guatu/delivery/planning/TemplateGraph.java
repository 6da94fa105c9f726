package guatu.delivery.planning;

import guatu.rules.InitiativeTemplate;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateApproval;
import guatu.rules.TemplateLink;
import guatu.scheduling.Ground;
import guatu.scheduling.parallel.ApprovalGraph;
import guatu.scheduling.parallel.ApprovalItem;
import guatu.scheduling.parallel.ApprovalLink;
import guatu.scheduling.parallel.ApprovalLink.Dependence;
import java.util.List;
import java.util.stream.Stream;

/** A template's activities as the engine's approval graph. */
public final class TemplateGraph {

    private TemplateGraph() {}

    public static ApprovalGraph of(InitiativeTemplate template) {
        List<ApprovalItem> items =
                template.activities().stream().map(TemplateGraph::item).toList();
        return new ApprovalGraph(
                items,
                template.activities().stream().flatMap(TemplateGraph::links).toList());
    }

    private static ApprovalItem item(TemplateActivity one) {
        return new ApprovalItem(
                one.key(),
                one.durationWorkingDays(),
                one.approval().map(TemplateApproval::decisionWorkingDays).orElse(0));
    }

    private static Stream<ApprovalLink> links(TemplateActivity one) {
        return one.predecessors().stream().map(link -> link(one, link));
    }

    private static ApprovalLink link(TemplateActivity successor, TemplateLink link) {
        return new ApprovalLink(
                link.predecessor(),
                successor.key(),
                Dependence.valueOf(link.dependence().name()),
                link.lagWorkingDays(),
                Ground.valueOf(link.ground().name()),
                link.source());
    }
}
