package guatu.delivery.web;

import guatu.delivery.planning.PlanChanging;
import guatu.delivery.reading.Link;
import guatu.directory.Viewer;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Linking activities and taking links away. */
@Controller
class LinkPosts {

    private static final Set<String> GROUNDS = Set.of("legal", "technical", "customary");

    private final PlanChanging plans;

    LinkPosts(PlanChanging plans) {
        this.plans = plans;
    }

    @PostMapping("/initiatives/{code}/links")
    String link(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam UUID predecessor,
            @RequestParam UUID successor,
            @RequestParam(defaultValue = "0") int lag,
            @RequestParam(defaultValue = "technical") String ground) {
        plans.link(
                viewer,
                code,
                version,
                new Link(predecessor, successor, lag, GROUNDS.contains(ground) ? ground : "technical"));
        return "redirect:/initiatives/" + code + "/activities/" + successor;
    }

    @PostMapping("/initiatives/{code}/links/removal")
    String unlink(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam UUID predecessor,
            @RequestParam UUID successor) {
        plans.unlink(viewer, code, version, predecessor, successor);
        return "redirect:/initiatives/" + code + "/activities/" + successor;
    }
}
