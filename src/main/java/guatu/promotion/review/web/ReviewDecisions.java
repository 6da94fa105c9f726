package guatu.promotion.review.web;

import guatu.directory.Viewer;
import guatu.promotion.review.AdmissionReviews;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person decides on a review; its conditions are met. */
@Controller
class ReviewDecisions {

    private final ReviewView view;
    private final AdmissionReviews reviews;

    ReviewDecisions(ReviewView view, AdmissionReviews reviews) {
        this.view = view;
        this.reviews = reviews;
    }

    @PostMapping("/promotion/leads/{code}/review-decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        ReviewInput input = new ReviewInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "review.decided",
                typed,
                () -> reviews.decide(
                        viewer, code, input.number(), input.outcome(), input.typed("reason"), input.conditions()));
    }

    @PostMapping("/promotion/leads/{code}/review-conditions")
    ModelAndView meet(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        ReviewInput input = new ReviewInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "review.met",
                typed,
                () -> reviews.meet(
                        viewer, code, input.condition(), input.day("metOn").orElse(page.today()), input.typed("note")));
    }
}
