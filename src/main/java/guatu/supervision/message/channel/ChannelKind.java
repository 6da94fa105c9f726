package guatu.supervision.message.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways out of the product. */
public enum ChannelKind {
    EMAIL,
    /** A robot in a group of WeCom (企业微信). */
    WECOM,
    /** A robot in a group of DingTalk (钉钉). */
    DINGTALK;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The robot of that name; e-mail is none. */
    public static Optional<ChannelKind> robot(String code) {
        return Stream.of(WECOM, DINGTALK)
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
