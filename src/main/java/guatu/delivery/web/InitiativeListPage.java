package guatu.delivery.web;

import guatu.delivery.InitiativeList;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.SavedViews;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of initiatives: what it shows stands in its address, and an address can be kept as a view. */
@Controller
class InitiativeListPage {

    private final InitiativeList list;
    private final SavedViews views;

    InitiativeListPage(InitiativeList list, SavedViews views) {
        this.list = list;
        this.views = views;
    }

    @GetMapping("/initiatives")
    ModelAndView show(Viewer viewer, AsOf asOf, @RequestParam MultiValueMap<String, String> parameters) {
        InitiativeQuery query = InitiativeQueryReader.read(parameters);
        return new ModelAndView(
                "delivery/initiatives",
                Map.of(
                        "query", query,
                        "found", list.pageToRead(viewer, query, asOf),
                        "choices", list.choices(viewer),
                        "likelihood", list.likelihood(asOf),
                        "views", views.of(viewer, "/initiatives"),
                        "mayPlan", viewer.may(Permission.PLAN)));
    }

    @PostMapping("/initiatives/views")
    String save(Viewer viewer, @RequestParam String name, @RequestParam(defaultValue = "") String query) {
        views.save(viewer, "/initiatives", name, query);
        return "redirect:/initiatives" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/initiatives/views/{id}/removal")
    String remove(Viewer viewer, @PathVariable UUID id) {
        views.remove(viewer, id);
        return "redirect:/initiatives";
    }
}
