package guatu.supervision.order;

import java.time.LocalDate;
import java.util.Optional;

/** A review of a conclusion. @param upheld empty while it is not decided */
public record AskedReview(String reason, LocalDate askedOn, LocalDate decideBy, Optional<Boolean> upheld) {}
