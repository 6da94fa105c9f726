package guatu.directory;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A key, and how it seals: SM4 (GB/T 32907) in Galois/Counter mode, a fresh nonce each time. What is sealed begins with the number
 * of the cipher, so that another one can come beside it.
 */
final class SealingKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SM4_GCM = "1:";
    private static final String KNOWN = "guatu";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyParameter key;

    SealingKey(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** A known text, sealed: what a database keeps to know its key by. */
    String sealedKnownText() {
        return seal(KNOWN, KNOWN);
    }

    boolean opens(String sealedKnownText) {
        try {
            return open(sealedKnownText, KNOWN).equals(KNOWN);
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    String seal(String clear, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(true, nonce, clear.getBytes(StandardCharsets.UTF_8), place);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return SM4_GCM + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when the text was changed, moved, or sealed with another key or cipher */
    String open(String sealed, String place) {
        if (!sealed.startsWith(SM4_GCM)) {
            throw new IllegalStateException("sealed data of %s is of a cipher that is not known here".formatted(place));
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(SM4_GCM.length()));
        byte[] clear =
                run(false, Arrays.copyOf(both, NONCE_BYTES), Arrays.copyOfRange(both, NONCE_BYTES, both.length), place);
        return new String(clear, StandardCharsets.UTF_8);
    }

    private byte[] run(boolean seal, byte[] nonce, byte[] input, String place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            length += cipher.doFinal(output, length);
        } catch (InvalidCipherTextException touched) {
            throw new IllegalStateException("sealed data of %s does not open".formatted(place), touched);
        }
        return Arrays.copyOf(output, length);
    }
}
