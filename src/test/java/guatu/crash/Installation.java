package guatu.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged application as a process of its own, with its own PostgreSQL, on a folder that outlives both. */
final class Installation implements AutoCloseable {

    private static final Path JAR = Path.of("target/guatu.jar");

    /** Of postmaster.pid, which is empty for a moment when a server starts. */
    private static final int PORT_LINE = 3;

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path data;
    private final Path temporary;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    /** @param folder where the data and the log lie */
    Installation(Path folder) {
        this.data = folder.resolve("data");
        this.temporary = folder.resolve("temporary");
        this.log = folder.resolve("application.log");
        this.port = freePort();
    }

    String address() {
        return "http://localhost:" + port;
    }

    void start() {
        Process started = launch(List.of("--spring.profiles.active=demo", "--server.port=" + port));
        process = started;
        awaitReady();
    }

    void awaitReady() {
        Process running = Objects.requireNonNull(process);
        Patience.await("the application answers", () -> {
            assertThat(running.isAlive()).as(this::whatItSaid).isTrue();
            return Clerk.answers(address() + "/actuator/health/readiness");
        });
    }

    /** SIGKILL: the process has no say in it. Its PostgreSQL is left behind. */
    void kill() {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.onExit().join();
    }

    /** SIGKILL for the main process of PostgreSQL; its other processes notice, unless they are busy. */
    void killDatabase() {
        ProcessHandle database = ProcessHandle.of(databasePid()).orElseThrow();
        database.destroyForcibly();
        database.onExit().join();
    }

    /** SIGKILL for one process of PostgreSQL that serves a connection. */
    void killConnection(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** SIGSTOP for all of PostgreSQL: its connections stay and nothing answers. */
    void suspendDatabase() {
        signalDatabase("-STOP");
    }

    void resumeDatabase() {
        signalDatabase("-CONT");
    }

    private void signalDatabase(String signal) {
        ProcessHandle server = ProcessHandle.of(databasePid()).orElseThrow();
        List<String> line = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(server), server.descendants()).forEach(process -> line.add("" + process.pid()));
        try {
            assertThat(new ProcessBuilder(line).start().waitFor()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The processes of PostgreSQL that serve connections. */
    List<Long> connections() {
        return tables().sql(
                        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
                .query(Long.class)
                .list();
    }

    void awaitDatabase() {
        Patience.await("the database answers", () -> {
            try {
                return postmaster().size() > PORT_LINE
                        && tables().sql("select 1").query(Integer.class).single() == 1;
            } catch (DataAccessException | UncheckedIOException notYet) {
                return false;
            }
        });
    }

    /** Runs a command of the packaged jar on the same folder. */
    Outcome command(String name) {
        Process command = launch(List.of(name));
        assertThat(waitFor(command)).as(this::whatItSaid).isTrue();
        return new Outcome(command.exitValue(), whatItSaid());
    }

    /** @param words everything that the installation has said so far */
    record Outcome(int exitCode, String words) {}

    /** Parts of uploads that lie in a folder while nobody uploads. */
    List<Path> partsOfUploads() {
        try (Stream<Path> files = Stream.concat(Files.walk(data), Files.walk(temporary))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("upload_"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is in the tables, past the application. */
    JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(postmaster().get(PORT_LINE)),
                "postgres",
                password()));
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            waitFor(process);
        }
    }

    private Process launch(List<String> words) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JAR.toString(),
                // Programs write without a pause.
                "--guatu.requests-per-minute=0",
                "--guatu.data=" + data));
        line.addAll(words);
        try {
            Files.createDirectories(temporary);
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of the account that keeps the server. */
    private String password() {
        try {
            String line = Files.readAllLines(data.resolve("pgpass"), UTF_8).getFirst();
            return line.substring(line.lastIndexOf(':') + 1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private long databasePid() {
        return Long.parseLong(postmaster().getFirst());
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid"), UTF_8).stream()
                    .map(String::strip)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String whatItSaid() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
