package guatu.backup;

import guatu.shell.Command;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code backup FILE}: the whole ledger in one file, also while a server works on it. */
@Component
class BackupCommand implements Command {

    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            System.err.println("Usage: backup FILE");
            return 2;
        }
        Path file = Path.of(arguments.getFirst());
        if (Files.exists(file)) {
            System.err.printf("%s is there already. Try another name.%n", file);
            return 2;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest = write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf(
                    "Written: %s, %,d rows of %d tables, %,d bytes, audit trail of %d entries.%nThe key for personal"
                            + " data is not in it: keep a copy of the key file in another place.%n",
                    file, manifest.rows(), manifest.tables().size(), Files.size(file), manifest.auditEntries());
            return 0;
        } catch (UnusableBackup broken) {
            System.err.println(broken.getMessage());
            return 1;
        } catch (IOException unwritable) {
            System.err.printf(
                    "Cannot write %s: %s. Try a folder that is there and has room.%n", file, unwritable.getMessage());
            return 2;
        }
    }

    /** Under its own name only once it is whole and on the disk. */
    private Manifest write(Path unfinished) throws IOException {
        try (OutputStream stream = Files.newOutputStream(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.DSYNC)) {
            return backup.write(new BufferedOutputStream(stream, 1 << 20));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
    }
}
