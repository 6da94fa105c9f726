package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The packaged application as a node of several on a database server. */
final class ServerNode implements AutoCloseable {

    private final Process process;
    private final int port;

    /**
     * @param database its address, with every host that may be the primary
     * @param folder where its data folder and its log lie
     * @param profiles such as demo; may be empty
     */
    ServerNode(String database, Path folder, int port, String profiles) {
        this.port = port;
        ProcessBuilder line = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/guatu.jar",
                        "--spring.profiles.active=" + profiles,
                        "--server.port=" + port,
                        "--guatu.data=" + folder.resolve("node-" + port)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + port + ".log").toFile());
        line.environment().put("SPRING_DATASOURCE_URL", database);
        line.environment().put("SPRING_DATASOURCE_USERNAME", "guatu");
        line.environment().put("SPRING_DATASOURCE_PASSWORD", "guatu");
        // Programs write without a pause.
        line.environment().put("GUATU_REQUESTS_PER_MINUTE", "0");
        line.environment().put("GUATU_KEY", "000102030405060708090a0b0c0d0e0f");
        try {
            this.process = line.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Patience.await("node " + port + " answers", () -> {
            assertThat(process.isAlive()).as("node " + port + " lives").isTrue();
            return Clerk.answers(address() + "/actuator/health/readiness");
        });
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
