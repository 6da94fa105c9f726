package guatu.delivery.web;

import guatu.delivery.MoneyBook.Account;
import guatu.delivery.MoneyRecord;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of an initiative's money: fresh, after a change, or once more with why it was refused. */
final class MoneyForms {

    private MoneyForms() {}

    static ModelAndView done(
            Account account,
            MoneyInput input,
            Optional<MoneyRecord> wrong,
            Page page,
            RedirectAttributes redirect,
            String notice,
            Runnable change) {
        try {
            change.run();
        } catch (Refused refusal) {
            String reason = page.text(refusal.messageKey(), refusal.arguments().toArray());
            return view(account, input, wrong, Optional.of(reason));
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text(notice));
        return new ModelAndView("redirect:/initiatives/{code}/money")
                .addObject("code", account.initiative().code());
    }

    static ModelAndView view(Account account, MoneyInput input, Optional<MoneyRecord> wrong, Optional<String> refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("typed", input);
        wrong.ifPresent(record -> model.put("wrong", record));
        refusal.ifPresent(reason -> model.put("refusal", reason));
        return new ModelAndView(
                "delivery/money", model, refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
