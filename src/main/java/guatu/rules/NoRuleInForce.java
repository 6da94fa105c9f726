package guatu.rules;

import java.time.LocalDate;

/** No version of the rule holds in the region on the day. */
public final class NoRuleInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRuleInForce(String code, String region, LocalDate day) {
        super("No version of rule '%s' is in force in %s on %s. Try another day, or add a version that begins earlier."
                .formatted(code, region, day));
    }
}
