package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderAnswers;
import guatu.supervision.order.OrderDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit disagrees with a conclusion, and somebody else decides. */
@Controller
class OrderReviewPosts {

    private final OrderView view;
    private final OrderAnswers answers;
    private final OrderDecisions decisions;

    OrderReviewPosts(OrderView view, OrderAnswers answers, OrderDecisions decisions) {
        this.view = view;
        this.answers = answers;
        this.decisions = decisions;
    }

    @PostMapping("/supervision/orders/{code}/review")
    ModelAndView ask(
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
                "order.done.review",
                input,
                () -> answers.askReview(viewer, code, input.typed("reason"), input.key()));
    }

    @PostMapping("/supervision/orders/{code}/review-decision")
    ModelAndView decide(
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
                () -> decisions.decideReview(
                        viewer, code, input.typed("decision").equals("upheld"), input.typed("reason"), input.key()));
    }
}
