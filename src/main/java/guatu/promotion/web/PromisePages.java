package guatu.promotion.web;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.LeadChoices;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseLedger.OfDeal;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.YearTotals;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The promise ledger as a list, the promises of one deal, and the sheet of them for the investor. */
@Controller
class PromisePages {

    private final PromiseLedger ledger;
    private final PromiseView view;
    private final DealFirms firms;
    private final LeadChoices choices;

    PromisePages(PromiseLedger ledger, PromiseView view, DealFirms firms, LeadChoices choices) {
        this.ledger = ledger;
        this.view = view;
        this.firms = firms;
        this.choices = choices;
    }

    @GetMapping("/promotion/promises")
    ModelAndView list(Viewer viewer, Page page) {
        List<PromiseStanding> found = ledger.page(viewer, PromiseQueryReader.read(page::parameter), page.asOf());
        return new ModelAndView(
                "promotion/promises",
                Map.of(
                        "promises", found.subList(0, Math.min(found.size(), PromiseLedger.PAGE_LENGTH)),
                        "more", found.size() > PromiseLedger.PAGE_LENGTH,
                        "choices", choices.of(viewer, Permission.SEE)));
    }

    /** What the promises that the list finds add up to, year by year: together, or for each investor. */
    @GetMapping("/promotion/promises/years")
    ModelAndView years(Viewer viewer, Page page) {
        return new ModelAndView(
                "promotion/promise-years-page",
                Map.of(
                        "years",
                        ledger.years(
                                viewer,
                                PromiseQueryReader.read(page::parameter),
                                page.asOf(),
                                page.parameter("by").equals("investor")),
                        "choices",
                        choices.of(viewer, Permission.SEE)));
    }

    @GetMapping("/promotion/leads/{code}/promises")
    ModelAndView ofDeal(Viewer viewer, @PathVariable String code, Page page) {
        return view.show(viewer, code, page);
    }

    /** To be printed and handed over: what either side promised and how it stands, without the office's own notes. */
    @GetMapping("/promotion/leads/{code}/promises/statement")
    ModelAndView statement(Viewer viewer, @PathVariable String code, Page page) {
        OfDeal deal = ledger.ofDeal(viewer, code, page.asOf());
        return new ModelAndView(
                "promotion/promise-statement",
                Map.of(
                        "deal", deal,
                        "firm", firms.of(deal.lead()),
                        "years", YearTotals.of(deal.standings(), page.asOf().day())));
    }
}
