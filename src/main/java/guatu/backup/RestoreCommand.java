package guatu.backup;

import guatu.shell.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code restore FILE}: fills an empty database from a file that {@code backup} wrote, or says why not. */
@Component
class RestoreCommand implements Command {

    private final Restore restore;
    private final JsonMapper json;

    RestoreCommand(Restore restore, JsonMapper json) {
        this.restore = restore;
        this.json = json;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            System.err.println(
                    "Usage: restore FILE, with --guatu.data naming a new folder or a database that is empty");
            return 2;
        }
        try (ArchiveReader archive = new ArchiveReader(Path.of(arguments.getFirst()), json)) {
            restore.load(archive);
            Manifest manifest = archive.manifest();
            System.out.printf(
                    "Restored: %,d rows of %d tables as of %s; the audit trail holds: %d entries, the last has hash"
                            + " %s%n",
                    manifest.rows(),
                    manifest.tables().size(),
                    manifest.madeAt(),
                    manifest.auditEntries(),
                    manifest.auditHash());
            return 0;
        } catch (UnusableBackup unusable) {
            System.err.println(unusable.getMessage());
            return 2;
        } catch (IOException unreadable) {
            System.err.printf("Cannot read %s: %s%n", arguments.getFirst(), unreadable.getMessage());
            return 2;
        }
    }
}
