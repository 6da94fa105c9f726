package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.LeadDossiers;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All of one lead on one page. */
@Controller
class LeadPage {

    private final LeadDossiers dossiers;

    LeadPage(LeadDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/promotion/leads/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return new ModelAndView("promotion/lead", Map.of("dossier", dossiers.of(viewer, code, page.asOf())));
    }
}
