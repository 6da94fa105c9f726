package guatu.directory;

import guatu.directory.store.PersonalDataKeyTable;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals personal data for the database. The key stands outside of the database, in {@code GUATU_KEY} or a file; a start with
 * another key than the data was sealed with fails.
 */
@Component
public class PersonalDataCipher {

    private final SealingKey key;

    PersonalDataCipher(
            PersonalDataKeyTable table,
            @Value("${guatu.key:}") String keyText,
            @Value("${guatu.key-file:${guatu.data}/guatu.key}") Path keyFile) {
        Optional<String> sealed = table.sealed();
        KeyFile file = new KeyFile(keyFile);
        if (keyText.isEmpty()) {
            sealed.ifPresent(file::finishChange);
        }
        this.key = new SealingKey(key(keyText, file, sealed.isPresent()));
        if (sealed.isEmpty()) {
            table.keep(key.sealedKnownText());
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
        return key.opens(sealed);
    }

    /** @param place where it will stand ({@code person.mobile:…}); opened for another place, it does not open */
    public String seal(String clear, String place) {
        return key.seal(clear, place);
    }

    /** @throws IllegalStateException when the text was changed, moved, or sealed with another key */
    public String open(String sealed, String place) {
        return key.open(sealed, place);
    }
}
