package guatu.promotion.fairness.web;

import guatu.directory.Viewer;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.fairness.FairCompetition;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.web.LeadInput;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fair-competition reviews of a promise. */
@Controller
class FairCompetitionPages {

    private final FairCompetition fairness;
    private final PromiseLedger promises;
    private final Leads leads;
    private final LeadRights rights;

    FairCompetitionPages(FairCompetition fairness, PromiseLedger promises, Leads leads, LeadRights rights) {
        this.fairness = fairness;
        this.promises = promises;
        this.leads = leads;
        this.rights = rights;
    }

    @GetMapping("/promotion/leads/{code}/promises/{promise}/fair-competition")
    ModelAndView show(Viewer viewer, @PathVariable String code, @PathVariable String promise, Page page) {
        return new ModelAndView("promotion/fair-competition", model(viewer, code, promise, Map.of(), page));
    }

    @PostMapping("/promotion/leads/{code}/promises/{promise}/fair-competition")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String promise,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        FairnessInput input = new FairnessInput(typed);
        String found = promises.find(viewer, code, promise).code();
        return FormAnswer.noticed(
                page,
                redirect,
                "fairness.done",
                "/promotion/leads/" + code + "/promises#" + found,
                () -> fairness.record(viewer, code, found, input.review(page.today()), input.typed("requestKey")),
                () -> new ModelAndView("promotion/fair-competition", model(viewer, code, promise, typed, page)));
    }

    private Map<String, Object> model(
            Viewer viewer, String code, String promise, Map<String, String> typed, Page page) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("promise", promises.find(viewer, code, promise));
        model.put("reviews", fairness.of(viewer, code, promise, page.asOf()));
        model.put("mayWork", rights.mayWork(viewer, leads.find(viewer, code, page.asOf())));
        model.put("typed", new LeadInput(fields));
        return model;
    }
}
