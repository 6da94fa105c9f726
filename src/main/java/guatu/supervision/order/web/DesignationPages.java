package guatu.supervision.order.web;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.order.Designations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which bodies are designated to follow up (督查授权). */
@Controller
class DesignationPages {

    private static final String DESIGNATIONS = "redirect:/supervision/designations";

    private final Designations designations;
    private final Organisations organisations;

    DesignationPages(Designations designations, Organisations organisations) {
        this.designations = designations;
        this.organisations = organisations;
    }

    @GetMapping("/supervision/designations")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "order/designations",
                Map.of(
                        "designations", designations.keptBy(viewer),
                        "units", organisations.where(viewer, Permission.ADMINISTER)));
    }

    @PostMapping("/supervision/designations")
    String record(
            Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page, RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, null);
        designations.record(
                viewer,
                new Designations.Entry(
                        input.typed("body"),
                        input.typed("scope"),
                        input.typed("authority"),
                        input.typed("number"),
                        input.typed("matters"),
                        input.typed("from").isEmpty() ? page.today() : input.day("from"),
                        input.typed("until").isEmpty() ? Optional.empty() : Optional.of(input.day("until"))));
        redirect.addFlashAttribute(Pages.NOTICE, page.text("order.designation.recorded"));
        return DESIGNATIONS;
    }

    @PostMapping("/supervision/designations/{id}/ending")
    String end(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        designations.end(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("order.designation.ended"));
        return DESIGNATIONS;
    }
}
