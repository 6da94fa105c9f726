package guatu.promotion.targets;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A target as it was set or adjusted once.
 *
 * @param number 1 for the first; each takes the place of the one before
 * @param value in the target's unit
 * @param withdrawn nothing is asked for any more
 * @param basis the document or meeting that says so
 * @param reason why it was adjusted or withdrawn; empty for the first
 * @param by who took it down; empty where it came with the ledger
 */
public record TargetSetting(
        int number, BigDecimal value, boolean withdrawn, String basis, String reason, Instant at, String by) {}
