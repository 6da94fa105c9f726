package guatu.promotion.review.web;

import guatu.promotion.review.AdmissionReview;
import guatu.promotion.review.AdmissionSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review as programs read it. */
@Schema(description = "review.api.review")
record ReviewDetail(
        int number,
        LocalDate submittedOn,
        String ruleVersion,
        BigDecimal score,
        @Schema(description = "review.api.known") BigDecimal knownWeight,
        BigDecimal wholeWeight,

        @Schema(description = "review.api.outcome") @Nullable
        String outcome,

        List<Scored> criteria,
        List<Condition> conditions) {

    /** @param verdict met, unmet, unknown, for_a_person, not_applicable */
    record Scored(
            String criterion,
            BigDecimal weight,
            @Nullable BigDecimal value,
            @Nullable BigDecimal threshold,
            @Schema(description = "review.api.verdict") String verdict,
            @Nullable BigDecimal score) {

        static Scored of(AdmissionSheet.Line line) {
            return new Scored(
                    line.criterion(),
                    line.weight(),
                    line.value().orElse(null),
                    line.threshold().orElse(null),
                    line.verdict().code(),
                    line.score().orElse(null));
        }
    }

    record Condition(
            String wording,
            @Nullable LocalDate dueOn,
            boolean beforeSigning,
            @Nullable LocalDate metOn) {

        static Condition of(AdmissionReview.Condition condition) {
            return new Condition(
                    condition.put().wording(),
                    condition.put().dueOn().orElse(null),
                    condition.put().beforeSigning(),
                    condition.met().map(AdmissionReview.Met::on).orElse(null));
        }
    }

    static ReviewDetail of(AdmissionReview review) {
        return new ReviewDetail(
                review.number(),
                review.submittedOn(),
                review.sheet().ruleVersion(),
                review.sheet().score(),
                review.sheet().knownWeight(),
                review.sheet().wholeWeight(),
                review.decision().map(decision -> decision.outcome().code()).orElse(null),
                review.sheet().lines().stream().map(Scored::of).toList(),
                review.conditions().stream().map(Condition::of).toList());
    }
}
