package guatu.delivery.ledger;

/** A ledger was loaded: one event for all of it. Pages that show many initiatives may want to look again. */
public record LedgerImported(String name, int initiatives) {}
