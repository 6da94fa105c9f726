package guatu.delivery;

import java.util.UUID;

/** Something about an initiative changed: progress, its plan, its light. Pages that show it may want to look again. */
public record InitiativeChanged(UUID initiativeId, String code) {}
