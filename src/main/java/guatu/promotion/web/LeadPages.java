package guatu.promotion.web;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadChoices;
import guatu.promotion.LeadQuery;
import guatu.promotion.Leads;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of leads, and the forms that record one and word it anew. */
@Controller
class LeadPages {

    private final Leads leads;
    private final LeadChoices choices;
    private final LeadForms forms;

    LeadPages(Leads leads, LeadChoices choices, LeadForms forms) {
        this.leads = leads;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping("/promotion/leads")
    ModelAndView table(Viewer viewer, Page page) {
        LeadQuery query = LeadQueryReader.read(page);
        List<Lead> found = leads.list(viewer, query, page.asOf());
        return new ModelAndView(
                "promotion/leads",
                Map.of(
                        "leads", found.subList(0, Math.min(found.size(), Leads.PAGE_LENGTH)),
                        "more", found.size() > Leads.PAGE_LENGTH,
                        "total", leads.count(viewer, query, page.asOf()),
                        "choices", choices.of(viewer, Permission.SEE)));
    }

    @GetMapping("/promotion/leads/new")
    ModelAndView empty(Viewer viewer, Page page) {
        return forms.empty(viewer, page);
    }

    @PostMapping("/promotion/leads")
    ModelAndView record(Viewer viewer, @RequestParam Map<String, String> fields, Page page) {
        return forms.recorded(viewer, new LeadInput(fields), page);
    }

    @GetMapping("/promotion/leads/{code}/description")
    ModelAndView filled(Viewer viewer, @PathVariable String code, Page page) {
        return forms.filled(viewer, code, page);
    }

    @PostMapping("/promotion/leads/{code}/description")
    ModelAndView change(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields, Page page) {
        return forms.changed(viewer, code, new LeadInput(fields), page);
    }
}
