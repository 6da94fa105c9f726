package guatu.rules;

import java.util.Locale;

/** What comes out when a rule is held against a case. A rule never says "qualified", only how its conditions stand. */
public enum Verdict {
    MET,
    UNMET,
    /** Something that the rule asks for has not been recorded. */
    UNKNOWN,
    /** The rule leaves it to judgement, so a person decides. */
    FOR_A_PERSON,
    NOT_APPLICABLE;

    /** The name under which its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
