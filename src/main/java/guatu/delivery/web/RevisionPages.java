package guatu.delivery.web;

import guatu.delivery.Initiative;
import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.planning.Changing;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.Planning;
import guatu.delivery.planning.PlanningChoices;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing what is said of an initiative. */
@Controller
class RevisionPages {

    private final Dossiers dossiers;
    private final Planning planning;
    private final Changing changing;

    RevisionPages(Dossiers dossiers, Planning planning, Changing changing) {
        this.dossiers = dossiers;
        this.planning = planning;
        this.changing = changing;
    }

    @GetMapping("/initiatives/{code}/edit")
    ModelAndView form(Viewer viewer, @PathVariable String code, Page page) {
        Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
        return page(viewer, dossier, FieldValues.of(dossier.initiative(), dossier.relations()), List.of(), page);
    }

    @PostMapping("/initiatives/{code}/revisions")
    ModelAndView revise(
            Viewer viewer, @PathVariable String code, @RequestParam MultiValueMap<String, String> values, Page page) {
        Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
        FormReader reader = new FormReader(page, values);
        int version = reader.whole("version", 1, Integer.MAX_VALUE, 0);
        InitiativeFields fields = new FieldsReader(reader, choices(viewer, dossier.initiative())).read();
        if (reader.hasProblems()) {
            return unsaved(HttpStatus.UNPROCESSABLE_CONTENT, page(viewer, dossier, reader.form(), List.of(), page));
        }
        try {
            changing.revise(viewer, code, version, fields);
            return new ModelAndView("redirect:/initiatives/" + code);
        } catch (ChangedInBetween conflict) {
            values.set("version", String.valueOf(conflict.version()));
            List<ChangeLine> changes = new Worded(page).changes(conflict.changes());
            return unsaved(HttpStatus.CONFLICT, page(viewer, dossier, reader.form(), changes, page));
        }
    }

    private ModelAndView page(Viewer viewer, Dossier dossier, Form form, List<ChangeLine> between, Page page) {
        return new ModelAndView(
                "delivery/edit-initiative",
                Map.of(
                        "initiative",
                        dossier.initiative(),
                        "form",
                        form,
                        "choices",
                        choices(viewer, dossier.initiative()),
                        "between",
                        between));
    }

    private PlanningChoices choices(Viewer viewer, Initiative initiative) {
        return planning.choices(viewer, initiative.fixes().owner().map(owner -> owner.id()));
    }

    private static ModelAndView unsaved(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
