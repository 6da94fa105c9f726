package guatu.promotion.review;

import guatu.shell.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A review that was handed in, with its frozen sheet.
 *
 * @param number of the deal's reviews, from 1
 * @param submitterId who may not decide on it
 */
public record AdmissionReview(
        UUID id,
        int number,
        AdmissionSheet sheet,
        AdmissionInputs.Typed typed,
        LocalDate submittedOn,
        Instant recordedAt,
        String recordedBy,
        UUID submitterId,
        Optional<Decision> decision,
        List<Condition> conditions) {

    public AdmissionReview {
        conditions = List.copyOf(conditions);
    }

    /** What was decided. */
    public enum Outcome {
        /** 准入. */
        ADMITTED,
        /** 有条件准入. */
        ADMITTED_WITH_CONDITIONS,
        /** 缓议. */
        HELD,
        /** 不予准入. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Outcome> find(String code) {
            return Stream.of(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst();
        }

        boolean admits() {
            return this == ADMITTED || this == ADMITTED_WITH_CONDITIONS;
        }
    }

    public record Decision(Outcome outcome, String reason, Instant at, String by) {}

    /** A condition to be put. @param beforeSigning the deal can't be signed before it is met */
    public record NewCondition(String wording, Optional<LocalDate> dueOn, boolean beforeSigning) {

        private static final int LONGEST = 1000;

        public NewCondition {
            wording = wording.strip();
            if (wording.isEmpty() || wording.length() > LONGEST) {
                throw new Refused("review.refused.condition", LONGEST);
            }
        }
    }

    /** A condition as it stands. */
    public record Condition(UUID id, NewCondition put, Optional<Met> met) {

        public boolean overdue(LocalDate day) {
            return met.isEmpty() && put.dueOn().filter(day::isAfter).isPresent();
        }
    }

    /** @param note what shows that it is met */
    public record Met(LocalDate on, String note, String by) {}

    /** The deal may be signed: it was admitted, and nothing that had to come first is open. */
    public boolean opensSigning() {
        return decision.filter(made -> made.outcome().admits()).isPresent()
                && conditions.stream()
                        .noneMatch(one -> one.put().beforeSigning() && one.met().isEmpty());
    }
}
