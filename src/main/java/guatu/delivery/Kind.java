package guatu.delivery;

import java.util.Locale;

/** The kinds of initiatives: project (项目), key task (重点任务), reform (改革突破), hard problem (攻坚克难). */
public enum Kind {
    PROJECT("PRJ"),
    KEY_TASK("KEY"),
    REFORM("REF"),
    HARD_PROBLEM("HRD");

    private final String codePrefix;

    Kind(String codePrefix) {
        this.codePrefix = codePrefix;
    }

    /** What codes given out by the product begin with: {@code PRJ-2026-0007}. */
    public String codePrefix() {
        return codePrefix;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
