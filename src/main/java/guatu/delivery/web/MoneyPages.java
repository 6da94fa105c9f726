package guatu.delivery.web;

import guatu.delivery.MoneyBook;
import guatu.delivery.MoneyBook.Account;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An initiative's money: what is planned for a year, and what was done. */
@Controller
class MoneyPages {

    private final MoneyBook book;

    MoneyPages(MoneyBook book) {
        this.book = book;
    }

    @GetMapping("/initiatives/{code}/money")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return MoneyForms.view(
                book.of(viewer, code), MoneyInput.empty(page.today()), Optional.empty(), Optional.empty());
    }

    @PostMapping("/initiatives/{code}/money")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String code,
            @ModelAttribute("input") MoneyInput input,
            Page page,
            RedirectAttributes redirect) {
        Account account = book.of(viewer, code);
        return MoneyForms.done(
                account,
                input,
                Optional.empty(),
                page,
                redirect,
                "delivery.payments.recorded",
                () -> book.record(viewer, code, input.payment()));
    }

    @PostMapping("/initiatives/{code}/money-plans")
    ModelAndView plan(
            Viewer viewer,
            @PathVariable String code,
            @ModelAttribute("input") MoneyInput input,
            Page page,
            RedirectAttributes redirect) {
        Account account = book.of(viewer, code);
        return MoneyForms.done(
                account,
                input,
                Optional.empty(),
                page,
                redirect,
                "delivery.payments.planned",
                () -> book.plan(viewer, code, input.plan()));
    }
}
