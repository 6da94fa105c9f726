package guatu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of the account that keeps the PostgreSQL of a data folder, out of the file that Guatu leaves there. */
final class ServerPassword {

    private ServerPassword() {}

    static String in(Path data) {
        try {
            String line = Files.readAllLines(data.resolve("pgpass")).getFirst();
            return line.substring(line.lastIndexOf(':') + 1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
