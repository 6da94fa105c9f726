package guatu.supervision.order;

import java.util.UUID;

/** Something happened to an order. Whoever keeps what follows from it listens. */
public record OrderChanged(UUID orderId, String code, OrderEntry.Kind kind) {}
