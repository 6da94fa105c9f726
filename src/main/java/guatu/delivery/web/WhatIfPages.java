package guatu.delivery.web;

import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.whatif.Adoption;
import guatu.delivery.whatif.Trial;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trying a change of a plan: what would follow, and applying it. The trial stands in the address. */
@Controller
class WhatIfPages {

    private final WhatIfForms forms;
    private final Adoption adoption;

    WhatIfPages(WhatIfForms forms, Adoption adoption) {
        this.forms = forms;
        this.adoption = adoption;
    }

    @GetMapping("/initiatives/{code}/what-if")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return forms.show(viewer, code, page);
    }

    /** A change that was typed into the form, added to those that are tried already. */
    @GetMapping("/initiatives/{code}/what-if/change")
    ModelAndView add(
            Viewer viewer, @PathVariable String code, @RequestParam MultiValueMap<String, String> values, Page page) {
        return forms.add(viewer, code, values, page);
    }

    @PostMapping("/initiatives/{code}/adopted-trials")
    ModelAndView apply(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> change,
            @RequestParam UUID requestKey,
            Page page,
            RedirectAttributes redirect) {
        Trial trial = Trial.of(change);
        try {
            adoption.apply(viewer, code, version, trial, requestKey.toString());
        } catch (ChangedInBetween conflict) {
            return forms.changedInBetween(viewer, code, trial, conflict, page);
        }
        redirect.addFlashAttribute(
                Pages.NOTICE, page.text("whatif.applied", trial.changes().size()));
        return new ModelAndView("redirect:/initiatives/" + code + "#gantt");
    }
}
