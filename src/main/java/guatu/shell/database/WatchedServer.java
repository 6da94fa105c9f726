package guatu.shell.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * A PostgreSQL that is started again, on the same port, when it ends before it is told to: killed, or out of room for its
 * log. It is tried until it works.
 */
final class WatchedServer implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(WatchedServer.class);
    private static final int ANY_PORT = 0;

    /** What a server needs to come back: some files of its log, of 16 MB each. A try without takes two minutes to fail. */
    private static final DataSize ROOM = DataSize.ofMegabytes(64);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path pidFile;
    private final Start start;
    private EmbeddedPostgres server;
    private boolean closed;

    private WatchedServer(Path pidFile, Start start, EmbeddedPostgres server) {
        this.pidFile = pidFile;
        this.start = start;
        this.server = server;
    }

    /** Starts a server once whatever is left of the one before is gone. */
    @FunctionalInterface
    interface Start {
        EmbeddedPostgres at(int port) throws IOException;
    }

    /** @param pidFile where the server says which process it is */
    static WatchedServer start(Path pidFile, Start start) throws IOException {
        WatchedServer watched = new WatchedServer(pidFile, start, start.at(ANY_PORT));
        watched.watch();
        return watched;
    }

    synchronized int port() {
        return server.getPort();
    }

    /** Its own process, not the one that the library started it by, which has ended. */
    private synchronized void watch() throws IOException {
        EarlierServer.process(pidFile)
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> Thread.ofVirtual().name("database-start").start(this::startAgain));
    }

    private void startAgain() {
        while (!works()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    /** @return also true when it was told to end */
    private synchronized boolean works() {
        if (closed) {
            return true;
        }
        if (pidFile.toFile().getParentFile().getUsableSpace() < ROOM.toBytes()) {
            return false;
        }
        log.warn("The database server ended; starting it again");
        try {
            server = start.at(server.getPort());
            watch();
            return true;
        } catch (IOException | RuntimeException notYet) {
            log.error("The database server does not start: {}", notYet.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
