package guatu.promotion.fairness;

import guatu.shell.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The review of one wording of a promise, before it may be approved (公平竞争审查条例, Art. 13–18).
 *
 * @param reviewer the unit that reviewed it
 * @param document number or name of its conclusion
 * @param reasons why
 */
public record FairCompetitionReview(
        Conclusion conclusion, String reviewer, String document, LocalDate reviewedOn, String reasons) {

    public FairCompetitionReview {
        reviewer = reviewer.strip();
        document = document.strip();
        reasons = reasons.strip();
        if (reviewer.isEmpty() || document.isEmpty() || reasons.isEmpty()) {
            throw new Refused("fairness.refused.incomplete");
        }
        if (conclusion instanceof Conclusion.Exception exception
                && !exception.endsOn().isAfter(reviewedOn)) {
            throw new Refused("fairness.refused.end", exception.endsOn().toString(), reviewedOn.toString());
        }
    }

    /** What came of it. */
    public sealed interface Conclusion {

        /** It favours nobody (Art. 8–11). */
        record Conforms() implements Conclusion {}

        /** It restricts competition, as Art. 12 allows for a while. @param endsOn until when it may be applied */
        record Exception(Ground ground, LocalDate endsOn) implements Conclusion {}

        /** It restricts competition and may not be promised. */
        record Restricts() implements Conclusion {}

        /** The name under which it is stored and its words are found. */
        default String code() {
            return switch (this) {
                case Conforms _ -> "conforms";
                case Exception _ -> "exception";
                case Restricts _ -> "restricts";
            };
        }

        /** A promise so reviewed may be approved on that day. */
        default boolean clearsOn(LocalDate day) {
            return switch (this) {
                case Conforms _ -> true;
                case Exception exception -> !day.isAfter(exception.endsOn());
                case Restricts _ -> false;
            };
        }
    }

    /** For what Art. 12 allows an exception. */
    public enum Ground {
        /** 维护国家安全和发展利益. */
        SECURITY,
        /** 促进科学技术进步、增强国家自主创新能力. */
        SCIENCE,
        /** 实现节约能源、保护环境、救灾救助等社会公共利益. */
        PUBLIC_INTEREST,
        /** 法律、行政法规规定的其他情形. */
        LAW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Ground> find(String code) {
            return Stream.of(values())
                    .filter(ground -> ground.code().equals(code))
                    .findFirst();
        }
    }

    /** A review with when it was written down and by whom. @param version of the promise's wording */
    public record Recorded(UUID id, int version, FairCompetitionReview review, Instant recordedAt, String recordedBy) {}
}
