package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.delivery.planning.Planning;
import guatu.delivery.planning.PromiseCheck;
import guatu.delivery.planning.Promising;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.web.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of setting up, empty, or with what is wrong with it, or with how likely its promise is. */
@Component
class SettingUpForms {

    private final Planning planning;
    private final Promising promising;
    private final Rules rules;

    SettingUpForms(Planning planning, Promising promising, Rules rules) {
        this.planning = planning;
        this.promising = promising;
        this.rules = rules;
    }

    ModelAndView show(Viewer viewer, Page page, Form form) {
        return show(viewer, page, form, Optional.empty());
    }

    ModelAndView refused(Viewer viewer, Page page, Form form) {
        ModelAndView again = show(viewer, page, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Can we promise this day? Of what is still missing in the form nothing is said yet, except of the promise. */
    ModelAndView checked(Viewer viewer, Page page, Form form, StatedDate promise) {
        LocalDate day = promise.lastDay();
        String template = form.value("template");
        Map<String, String> unreadable =
                form.problem("promise").isEmpty() ? Map.of() : Map.of("promise", form.problem("promise"));
        return show(
                viewer,
                page,
                new Form(form.values(), unreadable),
                template.isEmpty() || day == null ? Optional.empty() : promising.ofTemplate(template, day));
    }

    private ModelAndView show(Viewer viewer, Page page, Form form, Optional<PromiseCheck> check) {
        return new ModelAndView(
                "delivery/new-initiative",
                Map.of(
                        "form",
                        form,
                        "choices",
                        planning.choices(viewer, Optional.empty()),
                        "template",
                        rules.template(form.value("template"), page.today()),
                        "check",
                        check));
    }
}
