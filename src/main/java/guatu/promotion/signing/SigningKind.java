package guatu.promotion.signing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a signing is to its project (签约性质). */
public enum SigningKind {
    /** 首次签约. */
    FIRST,
    /** 升级, from a letter of intent to a contract, from a framework to its project. */
    UPGRADE,
    /** 增资. */
    INCREASE,
    /** 减资. */
    REDUCTION,
    /** 重复签约, which counts nothing. */
    REPEAT,
    /** 投资人变更: the project goes on under another investor. */
    INVESTOR_CHANGED;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SigningKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public static SigningKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
