package guatu.promotion.web;

import guatu.directory.Viewer;
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

/** Promises of a deal are taken down and changed. */
@Controller
class DealPromisePosts {

    private final PromiseView view;
    private final PromiseBook book;
    private final PromiseLedger ledger;

    DealPromisePosts(PromiseView view, PromiseBook book, PromiseLedger ledger) {
        this.view = view;
        this.book = book;
        this.ledger = ledger;
    }

    @PostMapping("/promotion/leads/{code}/promises")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        PromiseInput input = new PromiseInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promise.recorded",
                typed,
                () -> book.record(viewer, code, input.terms(), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/promises/{promise}/versions")
    ModelAndView change(
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
                "promise.changed",
                typed,
                () -> book.change(
                        viewer, promise, input.version(), input.terms(measure), input.released(), input.change()));
    }
}
