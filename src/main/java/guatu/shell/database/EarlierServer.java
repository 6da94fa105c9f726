package guatu.shell.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is left of a database server that nobody looks after any more. */
final class EarlierServer {

    private static final Logger log = LoggerFactory.getLogger(EarlierServer.class);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private EarlierServer() {}

    /**
     * Every process that runs this folder's binaries is of an earlier run. Its server stops in order; a part of a server
     * that is gone itself (one that was busy does not notice) is ended, and the start recovers from the log.
     */
    static void shutDown(Path folder, Path pidFile) throws IOException {
        Optional<Long> server = process(pidFile);
        for (ProcessHandle orphan : running(folder)) {
            if (server.filter(pid -> pid == orphan.pid()).isPresent()) {
                log.info(
                        "A database server of an earlier run still works in this folder (process {}); shutting it down",
                        orphan.pid());
                orphan.destroy();
                awaitEnd(orphan);
            }
        }
        for (ProcessHandle part : running(folder)) {
            log.info("A part of a database server that is gone still works in this folder (process {})", part.pid());
            part.destroyForcibly();
            awaitEnd(part);
        }
        Files.deleteIfExists(pidFile);
    }

    /** Which process a server says that it is; empty when there is none, or when it had no time to say so. */
    static Optional<Long> process(Path pidFile) throws IOException {
        return Files.exists(pidFile)
                ? Files.readAllLines(pidFile).stream()
                        .findFirst()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Long::valueOf)
                : Optional.empty();
    }

    private static List<ProcessHandle> running(Path folder) throws IOException {
        String binaries = folder.toRealPath() + File.separator;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(binaries))
                .toList();
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException stillThere) {
            throw new IOException(
                    "the server of an earlier run (process %d) does not stop".formatted(process.pid()), stillThere);
        }
    }
}
