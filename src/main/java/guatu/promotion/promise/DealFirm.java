package guatu.promotion.promise;

/**
 * The firm of the registry that a deal's investor is.
 *
 * @param said somebody said so; otherwise the credit code or the ledger says it
 */
public record DealFirm(String code, String name, boolean said) {}
