package guatu.supervision.pack;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What a pack and its files are told by: SM3 (GB/T 32905), in hexadecimal. */
final class PackHash {

    private PackHash() {}

    static String of(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
