package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.delivery.Kind;
import guatu.delivery.planning.NewInitiative;
import guatu.delivery.planning.Planning;
import guatu.delivery.planning.PlanningChoices;
import guatu.delivery.planning.SettingUp;
import guatu.directory.Viewer;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final SettingUpForms forms;
    private final Rules rules;

    SettingUpPages(Planning planning, SettingUp settingUp, SettingUpForms forms, Rules rules) {
        this.planning = planning;
        this.forms = forms;
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
        return forms.show(viewer, page, form);
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
                reader.ticked("negativeList"),
                new FieldsReader(reader, choices).read());
        if (reader.ticked("check")) {
            return forms.checked(viewer, page, reader.form(), promise);
        }
        if (reader.hasProblems()) {
            return forms.refused(viewer, page, reader.form());
        }
        String code = settingUp.setUp(viewer, made);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("delivery.setUp.done", code));
        return new ModelAndView("redirect:/initiatives/" + code);
    }
}
