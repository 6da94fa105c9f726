package guatu.directory;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Random texts that open something. Those of more than 112 bits are kept as their SM3 hash: they can't be guessed, so no slow
 * hash is needed.
 */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    // Without letters and digits that are taken for each other.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int RECOVERY_GROUPS = 6;
    private static final int GROUP = 4;
    private static final Duration ONE_TIME = Duration.ofDays(3);

    private Secret() {}

    /** 256 bits for a machine, fit for an address. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 79 bits for a person to type once: {@code k7mw-…}. */
    static String oneTimePassword() {
        return readable(GROUPS);
    }

    /** 118 bits for a person to keep on paper; so many that a plain hash will do. */
    static String recoveryCode() {
        return readable(RECOVERY_GROUPS);
    }

    private static String readable(int groups) {
        StringBuilder text = new StringBuilder();
        for (int position = 0; position < groups * GROUP; position++) {
            if (position > 0 && position % GROUP == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** A one-time password that nobody fetched within three days opens nothing any more. */
    static Instant oneTimeUntil(Clock clock) {
        return clock.instant().plus(ONE_TIME);
    }

    static String hash(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
