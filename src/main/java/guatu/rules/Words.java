package guatu.rules;

/** A name or sentence of a rule in both languages; {@code english} may be blank, then the Chinese stands for both. */
public record Words(String chinese, String english) {}
