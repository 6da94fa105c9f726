package guatu.shell.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL that this process starts and stops, its data kept in a folder. One process at a time owns the
 * folder; a server left behind by a killed process is shut down before a new one starts, so that no write it
 * acknowledged is lost. A server that falls is started again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOCK_FILE = "guatu.lock";
    private static final String CLUSTER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** The line of postmaster.pid that tells the port. */
    private static final int PORT_LINE = 3;

    private final int port;
    private final ServerAccounts accounts;
    private final List<Closeable> owned;

    private EmbeddedDatabase(int port, ServerAccounts accounts, List<Closeable> owned) {
        this.port = port;
        this.accounts = accounts;
        this.owned = owned;
    }

    /** The server that another process started in this folder, or else one of our own. */
    static EmbeddedDatabase startOrJoin(Path folder) {
        try {
            lock(folder.resolve(LOCK_FILE)).close();
        } catch (IOException inUseOrNotThere) {
            Path pidFile = folder.resolve(CLUSTER).resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                return joined(folder, pidFile);
            }
        }
        return start(folder);
    }

    private static EmbeddedDatabase joined(Path folder, Path pidFile) {
        try {
            int port =
                    Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip());
            return new EmbeddedDatabase(port, ServerAccounts.in(folder), List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static EmbeddedDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = lock(folder.resolve(LOCK_FILE));
            Path cluster = folder.resolve(CLUSTER);
            Path pidFile = cluster.resolve("postmaster.pid");
            ServerAccounts accounts = ServerAccounts.in(folder);
            WatchedServer server = WatchedServer.start(pidFile, port -> {
                EarlierServer.shutDown(folder, pidFile);
                // The library's lock outlives a start that failed; the folder is guarded by ours.
                Files.deleteIfExists(cluster.resolve("epg-lock"));
                EmbeddedPostgres started =
                        server(folder, cluster, accounts).setPort(port).start();
                GuardedServer.guard(cluster, accounts, started.getPostgresDatabase());
                return started;
            });
            return new EmbeddedDatabase(server.port(), accounts, List.of(server, lockFile));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The database in %s did not start: %s. Try: look at the log lines above, free disk space, or point SPRING_DATASOURCE_URL to a server."
                            .formatted(folder.toAbsolutePath(), failure.getMessage()),
                    failure);
        }
    }

    private static EmbeddedPostgres.Builder server(Path folder, Path cluster, ServerAccounts accounts) {
        ServerMemory memory = ServerMemory.here();
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", accounts.keeperPassword())
                // The library starts the server for tests: without fsync, and answering a commit before it is
                // written. Ours keeps what it acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", memory.shared() + "MB")
                .setServerConfig("effective_cache_size", memory.cached() + "MB")
                .setServerConfig("random_page_cost", "1.1")
                // What is added up over a whole city fits in it and isn't spilled to the disk; the pool is small.
                .setServerConfig("work_mem", "32MB");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?reWriteBatchedInserts=true".formatted(port);
    }

    String username() {
        return ServerAccounts.WORKER;
    }

    String password() {
        return accounts.workerPassword();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock;
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldHere) {
            lock = Optional.empty();
        }
        if (lock.isEmpty()) {
            channel.close();
            throw new IOException("another Guatu is using this folder (it holds %s)".formatted(file));
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : owned) {
            one.close();
        }
    }
}
