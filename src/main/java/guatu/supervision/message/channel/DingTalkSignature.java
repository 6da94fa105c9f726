package guatu.supervision.message.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a DingTalk robot (加签): HMAC-SHA256 with the secret over the milliseconds and the secret, a line feed between
 * them, as Base64 in the address. Source: 钉钉开放平台《自定义机器人安全设置》.
 */
final class DingTalkSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private DingTalkSignature() {}

    static URI signed(URI address, String secret, Instant at) {
        long millis = at.toEpochMilli();
        String join = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + join + "timestamp=" + millis + "&sign="
                + URLEncoder.encode(sign(millis, secret), StandardCharsets.UTF_8));
    }

    static String sign(long millis, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
