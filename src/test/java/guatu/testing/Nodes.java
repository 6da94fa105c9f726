package guatu.testing;

import guatu.Guatu;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Further processes of the product beside the one that a test runs in, as near as one machine's memory allows. */
public final class Nodes {

    private Nodes() {}

    /** @param database its address, with the schema of its city when that is another than {@code public} */
    public static ConfigurableApplicationContext start(String database, WebApplicationType type) {
        return new SpringApplicationBuilder(Guatu.class, TestZones.class)
                .web(type)
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--guatu.data=target/test-data",
                        "--guatu.key=000102030405060708090a0b0c0d0e0f",
                        "--server.port=0");
    }
}
