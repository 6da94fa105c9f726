package guatu.shell.web;

import guatu.shell.Refused;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer to a form: what its change leads to, or the form again with what was typed and why it was refused. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * @param change makes the change and says where to go
     * @param again the page with the form, whose template shows {@code refusal}
     */
    public static ModelAndView of(Page page, Supplier<ModelAndView> change, Supplier<ModelAndView> again) {
        try {
            return change.get();
        } catch (Refused refusal) {
            ModelAndView form = again.get();
            form.addObject(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
    }

    /**
     * The same for a change after which another page says at its top what was done.
     *
     * @param notice key of its words
     * @param next address of the page after the change
     */
    public static ModelAndView noticed(
            Page page,
            RedirectAttributes redirect,
            String notice,
            String next,
            Runnable change,
            Supplier<ModelAndView> again) {
        return of(
                page,
                () -> {
                    change.run();
                    redirect.addFlashAttribute(Pages.NOTICE, page.text(notice));
                    return new ModelAndView("redirect:" + next);
                },
                again);
    }
}
