package guatu.delivery.appraisal;

import guatu.delivery.Kind;
import java.math.BigDecimal;

/**
 * How many initiatives of a kind there are.
 *
 * @param investment planned, in yuan; what is stated in another currency is left out
 * @param closed by the day
 */
public record KindTotal(Kind kind, long number, BigDecimal investment, long closed) {}
