package guatu.promotion.review.web;

import guatu.directory.Viewer;
import guatu.promotion.review.AdmissionReviews;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deal is scored, its investor's signs are looked for, and its review is handed in. */
@Controller
class ReviewPages {

    private final ReviewView view;
    private final AdmissionReviews reviews;

    ReviewPages(ReviewView view, AdmissionReviews reviews) {
        this.view = view;
        this.reviews = reviews;
    }

    @GetMapping("/promotion/leads/{code}/review")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return view.show(viewer, code, page);
    }

    @PostMapping("/promotion/leads/{code}/reviews")
    ModelAndView submit(
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
                "review.submitted",
                typed,
                () -> reviews.submit(viewer, code, input.inputs(), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/review-signs")
    ModelAndView look(
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
                "review.looked",
                typed,
                () -> reviews.look(viewer, code, input.sign(page.today()), input.typed("requestKey")));
    }
}
