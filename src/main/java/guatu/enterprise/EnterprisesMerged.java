package guatu.enterprise;

import java.util.UUID;

/**
 * Two records turned out to be one firm. Who points to the merged one may go on doing so: it leads to the kept one.
 *
 * @param kept the one that stays
 * @param merged the one that gave way
 */
public record EnterprisesMerged(UUID kept, UUID merged) {}
