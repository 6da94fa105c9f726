package guatu.promotion.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal's latest review in a list.
 *
 * @param known points that could be given with what was known
 * @param outcome empty as long as it waits
 * @param openConditions conditions that are not met
 */
public record ReviewLine(
        String leadCode,
        String project,
        String investor,
        String unit,
        int number,
        LocalDate submittedOn,
        BigDecimal score,
        BigDecimal known,
        String ruleVersion,
        Optional<String> outcome,
        int openConditions) {}
