package guatu.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum that {@code sha256sum} makes too, so that a part of a backup can be checked without Guatu. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
