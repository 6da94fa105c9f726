package guatu.testing;

import guatu.Guatu;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Further processes of the product beside the one that a test runs in, as near as one machine's memory allows. */
public final class Nodes {

    private Nodes() {}

    /**
     * @param database its address, with the schema of its city when that is another than {@code public}
     * @param settings beyond those that every node has, {@code --name=value}
     */
    public static ConfigurableApplicationContext start(String database, WebApplicationType type, String... settings) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--guatu.data=target/test-data",
                        "--guatu.key=000102030405060708090a0b0c0d0e0f",
                        "--server.port=0"),
                Stream.of(settings));
        return new SpringApplicationBuilder(Guatu.class, TestZones.class)
                .web(type)
                .run(all.toArray(String[]::new));
    }
}
