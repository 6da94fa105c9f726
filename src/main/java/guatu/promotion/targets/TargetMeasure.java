package guatu.promotion.targets;

import guatu.promotion.Stage;
import guatu.promotion.signing.Capital;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is counted towards a target. The sums are three figures that never stand in for each other. */
public enum TargetMeasure {
    /** Deals that were first signed in the year. */
    SIGNED,
    /** Deals that first landed in the year. */
    LANDED,
    /** 协议投资: what signings of the year added by the counting rule. */
    AGREED,
    /** 到位资金, by which the year raised it. */
    IN_PLACE,
    /** 实际使用, by which the year raised it. */
    USED,
    /** Nothing here: only a document states it. */
    STATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetMeasure of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    public static Optional<TargetMeasure> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The stage that a deal has to come to, where deals are counted. */
    public Optional<Stage> stage() {
        return switch (this) {
            case SIGNED -> Optional.of(Stage.SIGNED);
            case LANDED -> Optional.of(Stage.LANDED);
            default -> Optional.empty();
        };
    }

    /** The figure of a deal, where it is one that the zone takes down. */
    public Optional<Capital.Kind> capital() {
        return switch (this) {
            case IN_PLACE -> Optional.of(Capital.Kind.IN_PLACE);
            case USED -> Optional.of(Capital.Kind.USED);
            default -> Optional.empty();
        };
    }

    /** True for sums of money, false for numbers of deals and what is only stated. */
    public boolean money() {
        return this == AGREED || capital().isPresent();
    }
}
