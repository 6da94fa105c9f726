package guatu.delivery.web;

import guatu.delivery.MoneyBook;
import guatu.delivery.MoneyBook.Account;
import guatu.delivery.MoneyRecord;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting right what was recorded wrongly of money. */
@Controller
class MoneyCorrectionPages {

    private final MoneyBook book;

    MoneyCorrectionPages(MoneyBook book) {
        this.book = book;
    }

    @GetMapping("/money/{id}/supersession")
    ModelAndView correction(Viewer viewer, @PathVariable UUID id, Page page) {
        MoneyRecord wrong = book.find(viewer, id);
        return MoneyForms.view(
                book.of(viewer, wrong.initiativeId()),
                MoneyInput.empty(page.today()),
                Optional.of(wrong),
                Optional.empty());
    }

    @PostMapping("/money/{id}/supersession")
    ModelAndView supersede(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("input") MoneyInput input,
            Page page,
            RedirectAttributes redirect) {
        MoneyRecord wrong = book.find(viewer, id);
        Account account = book.of(viewer, wrong.initiativeId());
        return MoneyForms.done(
                account,
                input,
                Optional.of(wrong),
                page,
                redirect,
                "delivery.payments.recorded",
                () -> book.supersede(viewer, id, input.payment()));
    }
}
