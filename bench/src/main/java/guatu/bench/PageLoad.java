package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Signed-in people who open page after page with a moment to read: first to warm up, then to be measured. */
final class PageLoad {

    /** Before the name of each request that isn't measured. */
    static final String WARM_UP = "warm-up: ";

    /** People do not all click in the same instant. */
    private static final Duration ARRIVAL = Duration.ofSeconds(2);

    static final String CITY = "whole city";
    static final String UNIT = "one unit";

    private PageLoad() {}

    /** Half of them see the whole city, half see one unit. */
    static List<Map<String, Object>> people() {
        return IntStream.range(0, Settings.USERS)
                .mapToObj(number -> number % 2 == 0
                        ? new Person("city").signIn(CITY)
                        : new Person("d%03d-02.1".formatted(number / 2 % 10 + 1)).signIn(UNIT))
                .toList();
    }

    static ChainBuilder page(String phase, String name, String path) {
        return exec(http(phase + name + " | #{rights}").get(path).check(status().is(200)));
    }

    /** @param pages what one of them does next, its requests named with the phase before them */
    static PopulationBuilder of(List<Map<String, Object>> people, Function<String, ChainBuilder> pages) {
        return users("warm-up", people, pages.apply(WARM_UP), Settings.WARM_UP)
                .injectOpen(rampUsers(Settings.USERS).during(ARRIVAL))
                .andThen(users("measured", people, pages.apply(""), Settings.MEASURED)
                        .injectOpen(rampUsers(Settings.USERS).during(ARRIVAL)));
    }

    private static ScenarioBuilder users(
            String name, List<Map<String, Object>> people, ChainBuilder pages, Duration span) {
        Queue<Map<String, Object>> waiting = new ConcurrentLinkedQueue<>(people);
        return scenario(name)
                .exec(session -> session.setAll(waiting.remove()))
                .exec(addCookie(Cookie("SESSION", "#{sessionCookie}")
                        .withDomain("127.0.0.1")
                        .withPath("/")))
                .exec(during(span)
                        .on(exec(pages)
                                .exec(pause(
                                        Duration.ofMillis(Settings.THINK_MILLISECONDS / 2),
                                        Duration.ofMillis(Settings.THINK_MILLISECONDS * 3L / 2)))));
    }

    /** Asks as a browser of a Chinese office does. */
    static HttpProtocolBuilder browser() {
        return http.baseUrl(Settings.ADDRESS)
                .acceptHeader("text/html,*/*")
                .acceptEncodingHeader("gzip")
                .acceptLanguageHeader("zh-CN");
    }

    /** The statements that are the slowest are those of this load. */
    static void countStatementsAnew() {
        try (Connection connection = DatabaseLimit.ofEmbedded().plain()) {
            SlowestStatements.beginAnew(connection);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
