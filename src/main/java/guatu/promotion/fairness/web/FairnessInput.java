package guatu.promotion.fairness.web;

import guatu.promotion.fairness.FairCompetitionReview;
import guatu.promotion.fairness.FairCompetitionReview.Conclusion;
import guatu.promotion.fairness.FairCompetitionReview.Ground;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** What the form of a fair-competition review sends, as typed. */
record FairnessInput(Map<String, String> fields) {

    String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    FairCompetitionReview review(LocalDate today) {
        return new FairCompetitionReview(
                conclusion(),
                typed("reviewer"),
                typed("document"),
                typed("reviewedOn").isEmpty() ? today : day("reviewedOn"),
                typed("reasons"));
    }

    private Conclusion conclusion() {
        return switch (typed("conclusion")) {
            case "conforms" -> new Conclusion.Conforms();
            case "restricts" -> new Conclusion.Restricts();
            case "exception" ->
                new Conclusion.Exception(
                        Ground.find(typed("ground")).orElseThrow(() -> new Refused("fairness.refused.ground")),
                        day("endsOn"));
            default -> throw new Refused("fairness.refused.conclusion");
        };
    }

    private LocalDate day(String field) {
        try {
            return WrittenDay.parse(typed(field));
        } catch (DateTimeException notADay) {
            throw new Refused(
                    field.equals("endsOn") ? "fairness.refused.noEnd" : "promotion.refused.day", typed(field));
        }
    }
}
