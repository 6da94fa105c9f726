package guatu.delivery.web;

import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.planning.Rescheduling;
import guatu.delivery.planning.Rescheduling.Direction;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rescheduling a plan: first what would change, then the change; and baselines. */
@Controller
class SchedulePages {

    private final Rescheduling rescheduling;
    private final Initiatives initiatives;

    SchedulePages(Rescheduling rescheduling, Initiatives initiatives) {
        this.rescheduling = rescheduling;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/schedule")
    ModelAndView preview(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Direction direction,
            @RequestParam LocalDate day,
            Page page) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        return new ModelAndView(
                "delivery/reschedule",
                Map.of(
                        "initiative",
                        initiative,
                        "made",
                        rescheduling.preview(viewer, code, direction, day),
                        "worded",
                        new Worded(page)));
    }

    @PostMapping("/initiatives/{code}/schedules")
    String apply(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Direction direction,
            @RequestParam LocalDate day) {
        rescheduling.apply(viewer, code, version, direction, day);
        return "redirect:/initiatives/" + code + "/plan";
    }

    @PostMapping("/initiatives/{code}/baselines")
    String baseline(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String reason,
            Page page,
            RedirectAttributes redirect) {
        int number = rescheduling.setBaseline(viewer, code, version, reason.strip());
        redirect.addFlashAttribute(Pages.NOTICE, page.text("delivery.baseline.set", String.valueOf(number)));
        return "redirect:/initiatives/" + code + "/plan#baselines";
    }
}
