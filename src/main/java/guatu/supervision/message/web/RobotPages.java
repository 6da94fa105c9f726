package guatu.supervision.message.web;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.message.channel.Robots;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Robots in groups of units, and what of the post fails. */
@Controller
class RobotPages {

    private static final String ROBOTS = "redirect:/messages/robots";

    private final Robots robots;
    private final Organisations organisations;

    RobotPages(Robots robots, Organisations organisations) {
        this.robots = robots;
        this.organisations = organisations;
    }

    @GetMapping("/messages/robots")
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("message/robots", model(viewer, Map.of()));
    }

    @PostMapping("/messages/robots")
    ModelAndView add(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes redirect) {
        try {
            robots.add(viewer, entry(typed));
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, typed);
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("message/robots", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text("message.robot.added"));
        return new ModelAndView(ROBOTS);
    }

    @PostMapping("/messages/robots/{id}/trial")
    String trial(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        robots.trial(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("message.robot.tried"));
        return ROBOTS;
    }

    @PostMapping("/messages/robots/{id}/ending")
    String end(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        robots.end(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("message.robot.ended"));
        return ROBOTS;
    }

    private Map<String, Object> model(Viewer viewer, Map<String, String> typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("overview", robots.of(viewer));
        model.put("units", organisations.where(viewer, Permission.ADMINISTER));
        model.put("typed", typed);
        return model;
    }

    private static Robots.Entry entry(Map<String, String> typed) {
        return new Robots.Entry(
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("unit", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("webhook", ""),
                typed.getOrDefault("secret", ""));
    }
}
