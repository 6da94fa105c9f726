package guatu.delivery.approval.web;

import guatu.delivery.Initiatives;
import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.Approvals;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The approvals of an initiative: their clocks, how long their results stay valid, and what is recorded of them. */
@Controller
class ApprovalPages {

    private final Approvals approvals;
    private final Initiatives initiatives;

    ApprovalPages(Approvals approvals, Initiatives initiatives) {
        this.approvals = approvals;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/approvals")
    ModelAndView show(Viewer viewer, @PathVariable String code, AsOf asOf, Page page) {
        return new ModelAndView(
                "delivery/approvals",
                Map.of("sheet", approvals.of(viewer, code, asOf), "words", new ApprovalWords(page)));
    }

    @PostMapping("/initiatives/{code}/approvals")
    String record(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam UUID activity,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String ground,
            Page page,
            RedirectAttributes redirect) {
        // Not found comes before whatever is wrong with the form.
        initiatives.find(viewer, code);
        approvals.record(viewer, code, activity, kind(kind), day(day), ground.strip());
        redirect.addFlashAttribute(Pages.NOTICE, page.text("approval.recorded"));
        return "redirect:/initiatives/" + code + "/approvals";
    }

    @PostMapping("/initiatives/{code}/approvals/{id}/withdrawal")
    String withdraw(
            Viewer viewer, @PathVariable String code, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        approvals.withdraw(viewer, code, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("approval.withdrawn"));
        return "redirect:/initiatives/" + code + "/approvals";
    }

    private static Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("approval.refused.kind", typed));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new Refused("approval.refused.day", typed);
        }
    }
}
