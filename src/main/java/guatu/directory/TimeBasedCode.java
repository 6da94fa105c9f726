package guatu.directory;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Six digits that change every thirty seconds (RFC 6238), as authenticator apps on a phone show them. */
final class TimeBasedCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    /** A phone's clock may be one step early or late (RFC 6238, 5.2). */
    private static final int TOLERATED_STEPS = 1;

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeBasedCode() {}

    /** 160 bits in Base32, as a person may type them. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    static String at(String secret, Instant instant) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), instant);
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException("a secret of the second factor can not be used", unusable);
        }
    }

    /** The time step (30 s since 1970) whose code this is; empty when it is none of those around the instant. */
    static OptionalLong step(String secret, String code, Instant instant) {
        long now = instant.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(now - TOLERATED_STEPS, now + TOLERATED_STEPS)
                .filter(step ->
                        at(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).equals(code))
                .findFirst();
    }

    /** What an authenticator app reads from the QR code. */
    static String address(String secret, String username) {
        return "otpauth://totp/Guatu:%s?secret=%s&issuer=Guatu"
                .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), secret);
    }
}
