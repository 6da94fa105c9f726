package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.investor.InvestorLinks;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseLedger.OfDeal;
import guatu.promotion.promise.YearTotals;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the promises of a deal: as they are, after a change, or with why a change was refused. */
@Component
class PromiseView {

    private static final String TEMPLATE = "promotion/deal-promises";

    /** How long a link for the investor opens when nobody says otherwise. */
    private static final int USUAL_DAYS = 30;

    private final PromiseLedger ledger;
    private final DealFirms firms;
    private final InvestorLinks links;

    PromiseView(PromiseLedger ledger, DealFirms firms, InvestorLinks links) {
        this.ledger = ledger;
        this.firms = firms;
        this.links = links;
    }

    ModelAndView show(Viewer viewer, String leadCode, Page page) {
        return new ModelAndView(TEMPLATE, model(viewer, leadCode, page, Map.of()));
    }

    /**
     * Makes the change, then shows the deal's promises again.
     *
     * @param notice key of the words that say what was done
     * @param typed stays in the fields when it is refused
     */
    ModelAndView changed(
            Viewer viewer,
            String leadCode,
            Page page,
            RedirectAttributes redirect,
            String notice,
            Map<String, String> typed,
            Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                notice,
                "/promotion/leads/" + leadCode + "/promises",
                change,
                () -> new ModelAndView(TEMPLATE, model(viewer, leadCode, page, typed)));
    }

    /** @param typed stays in the fields when the change is refused */
    ModelAndView answered(
            Viewer viewer, String leadCode, Page page, Map<String, String> typed, Supplier<ModelAndView> change) {
        return FormAnswer.of(page, change, () -> new ModelAndView(TEMPLATE, model(viewer, leadCode, page, typed)));
    }

    private Map<String, Object> model(Viewer viewer, String leadCode, Page page, Map<String, String> typed) {
        OfDeal deal = ledger.ofDeal(viewer, leadCode, page.asOf());
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        fields.putIfAbsent("endsOn", page.today().plusDays(USUAL_DAYS).toString());
        Map<String, Object> model = new HashMap<>();
        model.put("deal", deal);
        model.put("typed", new PromiseInput(fields));
        model.put("firm", firms.of(deal.lead()));
        model.put("years", YearTotals.of(deal.standings(), page.asOf().day()));
        model.put("links", deal.mayWork() ? links.of(deal.lead()) : List.of());
        model.put("likely", deal.mayWork() ? firms.alike(viewer, deal.lead()) : List.of());
        return model;
    }
}
