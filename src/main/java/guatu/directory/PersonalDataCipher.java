package guatu.directory;

import guatu.directory.store.PersonalDataKeyTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals personal data for the database: SM4 (GB/T 32907) in Galois/Counter mode, a fresh nonce each time. The key stands
 * outside of the database, in {@code GUATU_KEY} or a file; a start with another key than the data was sealed with fails.
 */
@Component
public class PersonalDataCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "1:";
    private static final String KNOWN = "guatu";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyParameter key;

    PersonalDataCipher(
            PersonalDataKeyTable table,
            @Value("${guatu.key:}") String keyText,
            @Value("${guatu.key-file:${guatu.data}/guatu.key}") Path keyFile) {
        Optional<String> sealed = table.sealed();
        this.key = new KeyParameter(key(keyText, new KeyFile(keyFile), sealed.isPresent()));
        if (sealed.isEmpty()) {
            table.keep(seal(KNOWN, KNOWN));
            sealed = table.sealed();
        }
        if (!sealed.map(this::opens).orElse(false)) {
            throw new IllegalStateException(
                    "Personal data in this database was sealed with another key than the one in %s. Try: restore that key."
                            .formatted(keyText.isEmpty() ? keyFile : "GUATU_KEY"));
        }
    }

    private static byte[] key(String text, KeyFile file, boolean dataIsSealed) {
        if (!text.isEmpty()) {
            return KeyFile.parse(text, "GUATU_KEY");
        }
        if (file.exists()) {
            return file.read();
        }
        if (dataIsSealed) {
            throw new IllegalStateException(
                    "The key for personal data is not in %s, and this database holds data sealed with it. Try: restore the file from your backup, or set GUATU_KEY."
                            .formatted(file.path()));
        }
        return file.create();
    }

    /** @param sealed the known text that a database keeps */
    public boolean opens(String sealed) {
        try {
            return open(sealed, KNOWN).equals(KNOWN);
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    /** @param place where it will stand ({@code person.mobile:…}); opened for another place, it does not open */
    public String seal(String clear, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(true, nonce, clear.getBytes(StandardCharsets.UTF_8), place);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return VERSION + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when the text was changed, moved, or sealed with another key */
    public String open(String sealed, String place) {
        byte[] both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
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
