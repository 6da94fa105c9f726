package guatu.delivery.parallel.web;

import guatu.delivery.Initiatives;
import guatu.delivery.parallel.ParallelPlanning;
import guatu.delivery.web.GanttWords;
import guatu.directory.Viewer;
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

/** The serial and the parallel plan of an initiative one above the other; applying the parallel one. */
@Controller
class ParallelPages {

    private final ParallelPlanning planning;
    private final Initiatives initiatives;

    ParallelPages(ParallelPlanning planning, Initiatives initiatives) {
        this.planning = planning;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/parallel")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return new ModelAndView(
                "delivery/parallel",
                Map.of(
                        "initiative", initiatives.find(viewer, code),
                        "view", planning.of(viewer, code),
                        "chosen", GanttWords.view(page)));
    }

    /** The dates come next: the plan is rescheduled on a page of its own, which shows them before anything moves. */
    @PostMapping("/initiatives/{code}/parallel")
    String apply(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int version,
            Page page,
            RedirectAttributes redirect) {
        int dropped = planning.apply(viewer, code, version);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("parallel.applied", dropped));
        redirect.addAttribute("direction", "FORWARD");
        redirect.addAttribute("day", page.today().toString());
        return "redirect:/initiatives/" + code + "/schedule";
    }
}
