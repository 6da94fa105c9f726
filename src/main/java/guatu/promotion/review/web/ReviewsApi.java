package guatu.promotion.review.web;

import guatu.directory.Viewer;
import guatu.promotion.review.AdmissionReviews;
import guatu.shell.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads admission reviews with their frozen sheets. */
@RestController
@RequestMapping("/api/v1/leads/{code}/reviews")
@Tag(name = "review.api.tag")
class ReviewsApi {

    private final AdmissionReviews reviews;

    ReviewsApi(AdmissionReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "review.api.list", description = "review.api.list.description")
    List<ReviewDetail> list(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return reviews.of(viewer, code, asOf).stream().map(ReviewDetail::of).toList();
    }
}
