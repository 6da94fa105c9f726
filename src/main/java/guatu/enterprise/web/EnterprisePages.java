package guatu.enterprise.web;

import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseDossiers;
import guatu.enterprise.EnterpriseQuery;
import guatu.enterprise.Enterprises;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of firms, one firm, and the zone's industry schemes with the firms in them. */
@Controller
class EnterprisePages {

    private final Enterprises enterprises;
    private final EnterpriseDossiers dossiers;

    EnterprisePages(Enterprises enterprises, EnterpriseDossiers dossiers) {
        this.enterprises = enterprises;
        this.dossiers = dossiers;
    }

    @GetMapping("/enterprises")
    ModelAndView list(Viewer viewer, Page page) {
        EnterpriseQuery query = new EnterpriseQuery(
                page.parameter("text"),
                page.parameter("class"),
                page.parameter("industry"),
                page.parameter("keeper"),
                page.parameter("after"),
                page.parameter("before"));
        List<Enterprise> found = enterprises.search(viewer, query);
        boolean more = found.size() > Enterprises.PAGE_LENGTH;
        return new ModelAndView(
                "enterprise/list",
                Map.of(
                        "enterprises",
                        more ? found.subList(0, Enterprises.PAGE_LENGTH) : found,
                        "more",
                        more,
                        "total",
                        enterprises.count(viewer, query)));
    }

    @GetMapping("/enterprises/industries")
    ModelAndView industries() {
        return new ModelAndView("enterprise/industries", Map.of("industries", enterprises.industries()));
    }

    @GetMapping("/enterprises/{code}")
    ModelAndView one(Viewer viewer, Page page, @PathVariable String code) {
        return new ModelAndView(
                "enterprise/enterprise",
                Map.of("dossier", dossiers.of(viewer, code, page.asOf()), "key", Identifiers.next()));
    }
}
