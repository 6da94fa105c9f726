package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderDecisions;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the body that gave an order decides. */
@Controller
class OrderDecisionPosts {

    private final OrderView view;
    private final OrderDecisions decisions;

    OrderDecisionPosts(OrderView view, OrderDecisions decisions) {
        this.view = view;
        this.decisions = decisions;
    }

    @PostMapping("/supervision/orders/{code}/extension-decision")
    ModelAndView decideExtension(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, null);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "order.done.decided",
                input,
                () -> decisions.decideExtension(
                        viewer,
                        code,
                        input.typed("decision").equals("granted") ? Optional.of(input.day("until")) : Optional.empty(),
                        input.typed("reason"),
                        input.key()));
    }

    @PostMapping("/supervision/orders/{code}/conclusion")
    ModelAndView conclude(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        OrderInput input = OrderInput.of(typed, null);
        String words = input.typed("reason");
        return view.changed(viewer, code, page, redirect, "order.done.decided", input, () -> {
            switch (input.typed("decision")) {
                case "met" -> decisions.close(viewer, code, true, words, input.key());
                case "unmet" -> decisions.close(viewer, code, false, words, input.key());
                case "returned" -> decisions.sendBack(viewer, code, words, input.key());
                case "withdrawn" -> decisions.withdraw(viewer, code, words, input.key());
                default -> throw new Refused("order.refused.decision");
            }
        });
    }
}
