package guatu.delivery.appraisal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be counted of a unit over a period. */
public enum Measure {
    /** Activities and milestones finished by the day first planned, of those first planned for the period. */
    NODES_ON_TIME(Kind.SHARE),
    /** Initiatives finished by the day first promised, of those first promised for the period. */
    PROMISES_KEPT(Kind.SHARE),
    /** Initiatives started by the period's end, of those whose first activity was first planned to start in it. */
    STARTED_OF_PLANNED(Kind.SHARE),
    /** Money done in the year until the period's end, of what its schedule asks for by then. */
    MONEY_AGAINST_SCHEDULE(Kind.SHARE),
    /** Records made later after what they tell than the stated days, of all records made in the period. */
    LATE_RECORDED(Kind.SHARE),
    /** Days at red, of all days of initiatives whose light was read. */
    RED_DAYS(Kind.SHARE),
    /** Planned finishes moved to a later day in the period. */
    DATES_MOVED(Kind.NUMBER);

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** How a count is read. */
    public enum Kind {
        /** The part in per cent of the whole. */
        SHARE,
        /** The part as it is. */
        NUMBER
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
