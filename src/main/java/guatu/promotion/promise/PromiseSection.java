package guatu.promotion.promise;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseDossierSection;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.store.DealFirmTable;
import guatu.shell.AsOf;
import guatu.shell.PageSection;
import guatu.shell.PageSection.Fact;
import guatu.shell.PageSection.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A firm's deals on its page, each with its stage, investment and promises. */
@Component
class PromiseSection implements EnterpriseDossierSection {

    private static final int ORDER = 100;

    private final DealFirmTable deals;
    private final Leads leads;
    private final PromiseLedger ledger;

    PromiseSection(DealFirmTable deals, Leads leads, PromiseLedger ledger) {
        this.deals = deals;
        this.leads = leads;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public PageSection of(Viewer viewer, Enterprise enterprise, AsOf asOf) {
        List<Line> lines = new ArrayList<>();
        for (String code : deals.deals(Leads.sight(viewer), enterprise, asOf)) {
            Lead lead = leads.find(viewer, code, asOf);
            lines.add(new Line(
                    lead.description().project(),
                    "/promotion/leads/" + code,
                    List.of(Fact.of("promotion.stage." + lead.stage().code()))));
            ledger.ofLead(viewer, code, asOf).forEach(standing -> lines.add(promise(code, standing)));
        }
        return new PageSection("promise.section", lines, Optional.empty());
    }

    private static Line promise(String lead, PromiseStanding standing) {
        Promise promise = standing.promise();
        return new Line(
                promise.terms().wording(),
                "/promotion/leads/" + lead + "/promises",
                List.of(
                        Fact.of("promise.measure." + promise.measure().code()),
                        Fact.of("promise.side." + promise.measure().side().code()),
                        Fact.of("promise.section.state." + standing.state().code())));
    }
}
