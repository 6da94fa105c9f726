package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseBook;
import guatu.promotion.promise.PromiseLedger;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was paid or done for a promise, and which firm of the registry the deal's investor is. */
@Controller
class DealFactPosts {

    private final PromiseView view;
    private final PromiseBook book;
    private final PromiseLedger ledger;
    private final DealFirms firms;

    DealFactPosts(PromiseView view, PromiseBook book, PromiseLedger ledger, DealFirms firms) {
        this.view = view;
        this.book = book;
        this.ledger = ledger;
        this.firms = firms;
    }

    @PostMapping("/promotion/leads/{code}/promises/{promise}/fulfilments")
    ModelAndView fulfil(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String promise,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        Measure measure = ledger.find(viewer, code, promise).measure();
        PromiseInput input = new PromiseInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promise.fulfilled",
                typed,
                () -> book.fulfil(viewer, promise, input.done(measure), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/enterprise")
    ModelAndView enterprise(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String enterprise,
            Page page,
            RedirectAttributes redirect) {
        return view.changed(
                viewer, code, page, redirect, "promise.firm.said", Map.of(), () -> firms.say(viewer, code, enterprise));
    }
}
