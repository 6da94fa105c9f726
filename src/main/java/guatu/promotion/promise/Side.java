package guatu.promotion.promise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who promised. */
public enum Side {
    INVESTOR,
    ZONE;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Side> find(String code) {
        return Stream.of(values()).filter(side -> side.code().equals(code)).findFirst();
    }
}
