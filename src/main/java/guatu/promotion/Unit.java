package guatu.promotion;

import java.util.UUID;

/** An organisation by its code and name. */
public record Unit(UUID id, String code, String name) {}
