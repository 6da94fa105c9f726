package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseLedger.OfDeal;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the promises of a deal: as they are, after a change, or with why a change was refused. */
@Component
class PromiseView {

    private static final String TEMPLATE = "promotion/deal-promises";

    private final PromiseLedger ledger;
    private final DealFirms firms;

    PromiseView(PromiseLedger ledger, DealFirms firms) {
        this.ledger = ledger;
        this.firms = firms;
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
        try {
            change.run();
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, leadCode, page, typed);
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView(TEMPLATE, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text(notice));
        return new ModelAndView("redirect:/promotion/leads/" + leadCode + "/promises");
    }

    private Map<String, Object> model(Viewer viewer, String leadCode, Page page, Map<String, String> typed) {
        OfDeal deal = ledger.ofDeal(viewer, leadCode, page.asOf());
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("deal", deal);
        model.put("typed", new PromiseInput(fields));
        model.put("firm", firms.of(deal.lead()));
        model.put("likely", deal.mayWork() ? firms.alike(viewer, deal.lead()) : List.of());
        return model;
    }
}
