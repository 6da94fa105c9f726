package guatu.delivery.web;

import guatu.delivery.planning.PlanChanging;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Linking activities and taking links away. */
@Controller
class LinkPosts {

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
            @RequestParam(defaultValue = "working") String unit,
            @RequestParam(defaultValue = "finish_to_start") String type,
            @RequestParam(defaultValue = "technical") String ground,
            @RequestParam(defaultValue = "") String source) {
        Link link = new Link(
                predecessor,
                successor,
                InitiativeQueryReader.known("type", type, LinkType.class),
                lag,
                InitiativeQueryReader.known("unit", unit, LagUnit.class),
                InitiativeQueryReader.known("ground", ground, Ground.class),
                source.strip());
        plans.link(viewer, code, version, link);
        return "redirect:/initiatives/" + code + "/activities/" + successor;
    }

    @PostMapping("/initiatives/{code}/links/removal")
    String unlink(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam UUID predecessor,
            @RequestParam UUID successor,
            @RequestParam(defaultValue = "finish_to_start") String type) {
        plans.unlink(
                viewer,
                code,
                version,
                predecessor,
                successor,
                InitiativeQueryReader.known("type", type, LinkType.class));
        return "redirect:/initiatives/" + code + "/activities/" + successor;
    }
}
