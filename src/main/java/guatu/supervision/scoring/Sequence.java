package guatu.supervision.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Units that are compared with each other: towns and streets (镇街), and departments (部门). The two are never mixed. */
public enum Sequence {
    TOWNS,
    DEPARTMENTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sequence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<Sequence> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
