package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Half of the users see the whole city, half see one unit; each opens pages of promotion with a moment to read. */
public class PromotionSimulation extends Simulation {

    private static final int LEADS = Integer.getInteger("bench.leads", 100_000);

    private final List<Map<String, Object>> people = IntStream.range(0, Settings.USERS)
            .mapToObj(number -> number % 2 == 0
                    ? new Person("city").signIn("whole city")
                    : new Person("d%03d-02.1".formatted(number / 2 % 10 + 1)).signIn("one unit"))
            .toList();

    private static ChainBuilder page(String phase, String name, String path) {
        return exec(http(phase + name + " | #{rights}").get(path).check(status().in(200)));
    }

    private static ChainBuilder lead(String phase) {
        return exec(session -> session.set(
                        "lead", "LB-" + ThreadLocalRandom.current().nextInt(1, LEADS)))
                // A unit's person asks for others' leads too, which are not found.
                .exec(http(phase + "lead | #{rights}")
                        .get("/promotion/leads/#{lead}")
                        .check(status().in(200, 404)));
    }

    private static ChainBuilder pages(String phase) {
        return uniformRandomSwitch()
                .on(
                        page(phase, "board", "/promotion"),
                        page(phase, "table", "/promotion/leads"),
                        page(phase, "search 瑞达微", "/promotion/leads?text=%E7%91%9E%E8%BE%BE%E5%BE%AE"),
                        page(phase, "stuck", "/promotion/stuck"),
                        page(phase, "funnel, ten years", "/promotion/funnel"),
                        page(phase, "funnel by channel", "/promotion/funnel?by=channel"),
                        page(phase, "targets", "/promotion/targets"),
                        page(phase, "chain map", "/promotion/chain"),
                        page(
                                phase,
                                "duplicate check",
                                "/promotion/duplicates?investor=%E6%B5%99%E6%B1%9F%E7%91%9E%E8%BE%BE%E5%BE%AE%E4%BC%A0%E6%84%9F%E5%99%A8%E8%82%A1%E4%BB%BD%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&project=%E7%91%9E%E8%BE%BE%E5%BE%AE%E4%BC%A0%E6%84%9F%E5%99%A8%E5%9F%BA%E5%9C%B0"),
                        lead(phase),
                        page(phase, "static file", "/app/guatu.css"));
    }

    private ScenarioBuilder users(String name, String phase, Duration span) {
        Queue<Map<String, Object>> waiting = new ConcurrentLinkedQueue<>(people);
        return scenario(name)
                .exec(session -> session.setAll(waiting.remove()))
                .exec(addCookie(Cookie("SESSION", "#{sessionCookie}")
                        .withDomain("127.0.0.1")
                        .withPath("/")))
                .exec(during(span)
                        .on(exec(pages(phase))
                                .exec(pause(
                                        Duration.ofMillis(Settings.THINK_MILLISECONDS / 2),
                                        Duration.ofMillis(Settings.THINK_MILLISECONDS * 3L / 2)))));
    }

    public PromotionSimulation() {
        setUp(users("warm-up", CitySimulation.WARM_UP, Settings.WARM_UP)
                        .injectOpen(atOnceUsers(Settings.USERS))
                        .andThen(users("measured", "", Settings.MEASURED).injectOpen(atOnceUsers(Settings.USERS))))
                .protocols(http.baseUrl(Settings.ADDRESS)
                        .acceptHeader("text/html,*/*")
                        .acceptEncodingHeader("gzip")
                        .acceptLanguageHeader("zh-CN"));
    }
}
