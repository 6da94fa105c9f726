package guatu.directory.web;

import guatu.directory.Organisation;
import guatu.directory.OrganisationRule;
import guatu.directory.OrganisationTree;
import guatu.directory.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of organisations. What a form leaves out is refused by the use case, after the look-up. */
@Controller
class OrganisationsPage {

    private static final String ONE = "redirect:/administration/organisations/";
    private final OrganisationTree tree;

    OrganisationsPage(OrganisationTree tree) {
        this.tree = tree;
    }

    @GetMapping("/administration")
    String administration() {
        return "redirect:/administration/organisations";
    }

    @GetMapping("/administration/organisations")
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("directory/organisations", Map.of("organisations", tree.all(viewer)));
    }

    @GetMapping("/administration/organisations/{code}")
    ModelAndView one(Viewer viewer, @PathVariable String code) {
        return new ModelAndView(
                "directory/organisation",
                Map.of(
                        "organisation", tree.find(viewer, code),
                        "organisations", tree.all(viewer),
                        "kinds", OrganisationRule.KINDS));
    }

    @PostMapping("/administration/organisations")
    String add(
            Viewer viewer,
            @RequestParam String below,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String nameEn,
            @RequestParam String kind) {
        Organisation added = tree.add(viewer, below, code, name, nameEn, kind);
        return ONE + added.code();
    }

    @PostMapping("/administration/organisations/{code}/name")
    String rename(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String kind) {
        tree.rename(viewer, code, name, nameEn, kind);
        return ONE + code;
    }

    @PostMapping("/administration/organisations/{code}/place")
    String move(Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String below) {
        tree.move(viewer, code, below);
        return ONE + code;
    }

    @PostMapping("/administration/organisations/{code}/closure")
    String takeOutOfService(Viewer viewer, @PathVariable String code) {
        tree.takeOutOfService(viewer, code);
        return ONE + code;
    }

    @PostMapping("/administration/organisations/{code}/reopening")
    String putBackIntoService(Viewer viewer, @PathVariable String code) {
        tree.putBackIntoService(viewer, code);
        return ONE + code;
    }
}
