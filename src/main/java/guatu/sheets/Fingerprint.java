package guatu.sheets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Equal for two checks that found the same. */
public final class Fingerprint {

    private final SM3Digest digest = new SM3Digest();

    public void feed(String text) {
        byte[] bytes = (text + "\u001e").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }

    /** Ends it. */
    public String hex() {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
