package guatu.delivery.collections.web;

import guatu.delivery.collections.CollectionMembership;
import guatu.delivery.collections.InitiativeCollection;
import guatu.delivery.collections.InitiativeCollections;
import guatu.directory.Viewer;
import guatu.figures.Figures;
import guatu.rules.Mechanisms;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists and programmes, each with its initiatives. */
@Controller
class CollectionsPage {

    private final InitiativeCollections collections;
    private final CollectionMembership membership;
    private final Figures figures;
    private final Mechanisms mechanisms;

    CollectionsPage(
            InitiativeCollections collections,
            CollectionMembership membership,
            Figures figures,
            Mechanisms mechanisms) {
        this.collections = collections;
        this.membership = membership;
        this.figures = figures;
        this.mechanisms = mechanisms;
    }

    @GetMapping("/collections")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "collections/list", Map.of("collections", collections.all(), "counts", collections.counts(viewer)));
    }

    @GetMapping("/collections/{code}")
    ModelAndView one(Viewer viewer, Page page, @PathVariable String code) {
        InitiativeCollection collection = collections.get(code);
        return new ModelAndView(
                "collections/collection",
                Map.of(
                        "collection", collection,
                        "items", collections.items(viewer, code),
                        "count", collection.figureCode().flatMap(figure -> figures.find(viewer, figure, page.asOf())),
                        "mechanism", collection.mechanismCode().flatMap(mechanisms::find)));
    }

    @PostMapping("/collections/{code}/items")
    String add(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam String initiative,
            @RequestParam(defaultValue = "") String field) {
        membership.add(viewer, collections.get(code), initiative.strip(), field);
        return "redirect:/collections/" + code;
    }

    @PostMapping("/collections/{code}/items/{initiative}/removal")
    String remove(Viewer viewer, @PathVariable String code, @PathVariable String initiative) {
        membership.remove(viewer, collections.get(code), initiative);
        return "redirect:/collections/" + code;
    }
}
