package guatu.promotion.review.web;

import guatu.directory.Viewer;
import guatu.promotion.review.AdmissionReviews;
import guatu.promotion.review.SignImport;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews of all deals, and warning signs loaded from a file. */
@Controller
class ReviewListPages {

    private final AdmissionReviews reviews;
    private final SignImport signs;

    ReviewListPages(AdmissionReviews reviews, SignImport signs) {
        this.reviews = reviews;
        this.signs = signs;
    }

    @GetMapping("/promotion/reviews")
    ModelAndView list(Viewer viewer, Page page) {
        return new ModelAndView("promotion/reviews", Map.of("reviews", reviews.list(viewer, page.asOf())));
    }

    @PostMapping("/promotion/sign-imports")
    ModelAndView load(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("review.refused.noFile");
            }
            try (InputStream csv = file.getInputStream()) {
                redirect.addFlashAttribute(Pages.NOTICE, page.text("review.signs.loaded", signs.load(viewer, csv)));
            }
            return new ModelAndView("redirect:/promotion/reviews");
        } catch (Refused refusal) {
            ModelAndView again = list(viewer, page);
            again.addObject(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }
}
