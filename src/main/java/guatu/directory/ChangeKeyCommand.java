package guatu.directory;

import guatu.shell.Command;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code change-key}: makes another key for personal data and seals everything with it. The file of the next key is there before
 * the database changes and in place afterwards; a start in between finishes it. {@code change-key FILE}, where the key stands in
 * {@code GUATU_KEY}: the next one is in the file, and the setting is changed by whoever set it.
 */
@Component
class ChangeKeyCommand implements Command {

    private final KeyChange change;
    private final boolean inFile;
    private final KeyFile file;

    ChangeKeyCommand(
            KeyChange change,
            @Value("${guatu.key:}") String keyText,
            @Value("${guatu.key-file:${guatu.data}/guatu.key}") Path keyFile) {
        this.change = change;
        this.inFile = keyText.isEmpty();
        this.file = new KeyFile(keyFile);
    }

    @Override
    public String name() {
        return "change-key";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != (inFile ? 0 : 1)) {
            System.err.println(
                    inFile
                            ? "Usage: change-key. The key stands in a file, and the next one takes its place."
                            : "Usage: change-key FILE. The key stands in GUATU_KEY; FILE holds the next one, or is made.");
            return 2;
        }
        KeyFile next = inFile ? file.next() : new KeyFile(Path.of(arguments.getFirst()));
        int count = change.to(new SealingKey(next.exists() ? next.read() : next.create()));
        if (inFile) {
            file.giveWay();
        }
        System.out.printf(
                "%d texts are sealed with the key in %s. Keep the one before it as long as backups that were made with it.%n",
                count, inFile ? file.path() : next.path());
        return 0;
    }
}
