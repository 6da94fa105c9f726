package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.delivery.Kind;
import guatu.delivery.planning.NewInitiative;
import guatu.delivery.planning.Planning;
import guatu.delivery.planning.PlanningChoices;
import guatu.delivery.planning.PromiseCheck;
import guatu.delivery.planning.Promising;
import guatu.delivery.planning.SettingUp;
import guatu.directory.Viewer;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up an initiative: first a template or none, then the form. */
@Controller
class SettingUpPages {

    private final Planning planning;
    private final SettingUp settingUp;
    private final Promising promising;
    private final Rules rules;

    SettingUpPages(Planning planning, SettingUp settingUp, Promising promising, Rules rules) {
        this.planning = planning;
        this.promising = promising;
        this.settingUp = settingUp;
        this.rules = rules;
    }

    @GetMapping("/initiatives/new")
    ModelAndView start(Viewer viewer, Page page) {
        Optional<InitiativeTemplate> template = rules.template(page.parameter("template"), page.today());
        String kind = template.map(InitiativeTemplate::kind).orElse(page.parameter("kind"));
        if (kind.isEmpty()) {
            return new ModelAndView(
                    "delivery/new-initiative-choice", Map.of("templates", rules.templates(page.today())));
        }
        Form form = Form.of(Map.of(
                "id", Identifiers.next().toString(),
                "kind", InitiativeQueryReader.known("kind", kind, Kind.class).code(),
                "template", template.map(InitiativeTemplate::code).orElse(""),
                "stage", template.map(one -> one.stages().getFirst().chinese()).orElse("")));
        return form(viewer, page, form);
    }

    @PostMapping("/initiatives")
    ModelAndView create(
            Viewer viewer, Page page, @RequestParam MultiValueMap<String, String> values, RedirectAttributes redirect) {
        FormReader reader = new FormReader(page, values);
        PlanningChoices choices = planning.choices(viewer, Optional.empty());
        Optional<UUID> unit = reader.id("organisation");
        if (unit.isEmpty()) {
            reader.problem("organisation", "delivery.form.required");
        }
        StatedDate promise = reader.stated("promise");
        NewInitiative made = new NewInitiative(
                reader.id("id").orElseGet(Identifiers::next),
                InitiativeQueryReader.known("kind", reader.text("kind"), Kind.class),
                unit.orElseGet(Identifiers::next),
                promise,
                Optional.of(reader.text("template")).filter(code -> !code.isEmpty()),
                new FieldsReader(reader, choices).read());
        if (reader.ticked("check")) {
            return form(viewer, page, new Form(values, Map.of()), check(reader.text("template"), promise));
        }
        if (reader.hasProblems()) {
            ModelAndView again = form(viewer, page, reader.form());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String code = settingUp.setUp(viewer, made);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("delivery.setUp.done", code));
        return new ModelAndView("redirect:/initiatives/" + code);
    }

    /** Can we promise this day? Asked before anything is set up. */
    private Optional<PromiseCheck> check(String template, StatedDate promise) {
        LocalDate day = promise.lastDay();
        return template.isEmpty() || day == null ? Optional.empty() : promising.ofTemplate(template, day);
    }

    private ModelAndView form(Viewer viewer, Page page, Form form) {
        return form(viewer, page, form, Optional.empty());
    }

    private ModelAndView form(Viewer viewer, Page page, Form form, Optional<PromiseCheck> check) {
        Optional<InitiativeTemplate> template = rules.template(form.value("template"), page.today());
        return new ModelAndView(
                "delivery/new-initiative",
                Map.of(
                        "form",
                        form,
                        "choices",
                        planning.choices(viewer, Optional.empty()),
                        "template",
                        template,
                        "check",
                        check));
    }
}
