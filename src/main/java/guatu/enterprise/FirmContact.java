package guatu.enterprise;

import java.util.UUID;

/**
 * Somebody to speak to at a firm, masked or in clear.
 *
 * @param post what they are there; no personal datum by itself
 */
public record FirmContact(UUID id, String post, String name, String mobile, String email) {}
