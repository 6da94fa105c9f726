package guatu.supervision.order;

/**
 * An open order about the same matter, or one worded alike.
 *
 * @param issuer name of the body that gave it
 * @param likeness 0 to 1
 * @param seen the person may open it
 */
public record AlikeOrder(String code, String item, String issuer, double likeness, boolean seen) {}
