package guatu.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What {@code bench/run} hands over as system properties. Load never leaves this machine: the address is fixed. */
final class Settings {

    static final int PORT = Integer.getInteger("bench.port", 8170);
    static final String ADDRESS = "http://127.0.0.1:" + PORT;
    static final String PASSWORD = System.getProperty("bench.password", "");
    static final int USERS = Math.min(Integer.getInteger("bench.users", 20), 200);
    static final Duration WARM_UP = Duration.ofSeconds(Math.min(Integer.getInteger("bench.warmUp", 20), 300));
    static final Duration MEASURED = Duration.ofSeconds(Math.min(Integer.getInteger("bench.seconds", 60), 600));
    static final int THINK_MILLISECONDS = Integer.getInteger("bench.think", 1000);
    static final Path DATA = Path.of(System.getProperty("bench.data", "bench/data"));
    static final Path RESULTS = Path.of(System.getProperty("bench.results", "bench/target/gatling"));


    /** The application's jar, the Java that runs it, and the options it is given. */
    static final String JAR = System.getProperty("bench.jar", "target/guatu.jar");

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final List<String> FLAGS =
            List.of(System.getProperty("bench.java", "-Xmx320m -XX:+UseSerialGC").split(" "));

    /** The process under load. */
    static final long APPLICATION = Long.getLong("bench.application", 0);

    private Settings() {}
}
