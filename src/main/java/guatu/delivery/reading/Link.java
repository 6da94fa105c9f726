package guatu.delivery.reading;

import java.util.UUID;

/**
 * The successor may start when the predecessor is finished.
 *
 * @param lagWorkingDays working days that must pass in between
 * @param ground legal, technical or customary
 */
public record Link(UUID predecessorId, UUID successorId, int lagWorkingDays, String ground) {}
