package guatu.promotion.signing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A project that was signed, as it is counted.
 *
 * @param leadId for whose investor it counts
 * @param currency of its sum; empty as long as none was stated
 * @param agreed the sum that was agreed last, and all that was counted of it
 * @param signings how many there were
 */
public record SignedProject(UUID id, UUID leadId, Optional<String> currency, BigDecimal agreed, int signings) {}
