package guatu.promotion.web;

import guatu.directory.Viewer;
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

/** A second person approves the terms of a promise, or does not. */
@Controller
class DealPromiseDecisions {

    private final PromiseView view;
    private final PromiseBook book;
    private final PromiseLedger ledger;

    DealPromiseDecisions(PromiseView view, PromiseBook book, PromiseLedger ledger) {
        this.view = view;
        this.book = book;
        this.ledger = ledger;
    }

    @PostMapping("/promotion/leads/{code}/promises/{promise}/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String promise,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        String found = ledger.find(viewer, code, promise).code();
        PromiseInput input = new PromiseInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promise.decided",
                typed,
                () -> book.decide(
                        viewer,
                        found,
                        input.version(),
                        input.typed("decision").equals("approved"),
                        input.typed("note")));
    }
}
