package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.reading.Avenues;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings, alliances, platforms, funds and partners that leads come by, and the teams that work on leads. */
@Controller
class AvenuePages {

    private final Avenues avenues;

    AvenuePages(Avenues avenues) {
        this.avenues = avenues;
    }

    @GetMapping("/promotion/avenues")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "promotion/avenues", Map.of("avenues", avenues.list(viewer), "teams", avenues.teams(viewer)));
    }

    @PostMapping("/promotion/avenues/{avenue}/leads")
    String link(
            Viewer viewer,
            @PathVariable String avenue,
            @RequestParam(defaultValue = "") String lead,
            Page page,
            RedirectAttributes redirect) {
        avenues.link(viewer, avenue, lead.strip());
        redirect.addFlashAttribute(Pages.NOTICE, page.text("promotion.avenue.linked"));
        return "redirect:/promotion/avenues";
    }
}
