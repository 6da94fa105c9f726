package guatu.rules;

/** What a room that reads a rule asks of it beyond the form that all rules have; contributed as a bean. */
public interface RuleCheck {

    /** True for the rules that this room reads. */
    boolean concerns(String code);

    /** @throws MalformedRule naming the key that can't be read or may not be */
    void check(RuleVersion version);
}
