package guatu.promotion;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a lead came to the zone; together the promotion mix (招商“组合拳”). */
public enum SourceChannel {
    /** 基金招商. */
    FUND,
    /** 产业链招商. */
    INDUSTRY_CHAIN,
    /** 场景招商. */
    SCENARIO,
    /** 以商招商. */
    REFERRAL,
    /** 国资市场化招商. */
    STATE_CAPITAL,
    /** 自主招商, without a go-between. */
    DIRECT;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SourceChannel> find(String code) {
        return Stream.of(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
