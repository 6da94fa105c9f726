package guatu.delivery.approval.web;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.approval.ZoneAssessment;
import guatu.delivery.approval.ZoneAssessments;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the zone has assessed for its whole area. */
@Controller
class AssessmentPages {

    private final ZoneAssessments assessments;

    AssessmentPages(ZoneAssessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/assessments")
    ModelAndView show() {
        return new ModelAndView(
                "delivery/assessments",
                Map.of(
                        "assessments",
                        assessments.all(),
                        "kinds",
                        assessments.kinds(),
                        "places",
                        assessments.places(),
                        "requestKey",
                        Identifiers.next().toString()));
    }

    @PostMapping("/assessments")
    String add(
            Viewer viewer,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "") String assessed,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Page page,
            RedirectAttributes redirect) {
        Optional<Coded> where = assessments.places().stream()
                .filter(one -> one.code().equals(place))
                .findFirst();
        if (where.isEmpty() && !place.isEmpty()) {
            throw new Refused("approval.assessment.place", place);
        }
        assessments.add(
                viewer,
                new ZoneAssessment(
                        requestKey, assessed, where, document.strip(), day(from), day(to), viewer.displayName()));
        redirect.addFlashAttribute(Pages.NOTICE, page.text("approval.assessment.added"));
        return "redirect:/assessments";
    }

    @PostMapping("/assessments/{id}/withdrawal")
    String withdraw(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        assessments.withdraw(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("approval.assessment.withdrawn"));
        return "redirect:/assessments";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new Refused("approval.refused.day", typed);
        }
    }
}
