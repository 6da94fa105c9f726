package guatu.supervision.order;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of orders, the mildest last. */
public enum OrderKind {
    /** 交办: a matter is handed over to a unit. */
    HAND_OVER,
    /** 督办: a matter that is late or stuck is followed up. */
    FOLLOW_UP,
    /** 提醒: a unit is reminded of what it owes. */
    REMINDER;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<OrderKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
