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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Half of the users see the whole city, half see one unit; each searches the registry with a moment to read. */
public class RegistrySimulation extends Simulation {

    /** Of the firm with number 0. */
    private static final String CODE = System.getProperty("bench.code", "91330402MA0000000");

    private final List<Map<String, Object>> people = IntStream.range(0, Settings.USERS)
            .mapToObj(number -> number % 2 == 0
                    ? new Person("city").signIn("whole city")
                    : new Person("d%03d-02.1".formatted(number / 2 % 10 + 1)).signIn("one unit"))
            .toList();

    private static ChainBuilder page(String phase, String name, String path) {
        return exec(http(phase + name + " | #{rights}").get(path).check(status().in(200)));
    }

    private static ChainBuilder search(String phase, String name, String text) {
        return page(phase, "search by " + name, "/enterprises?text=" + encoded(text));
    }

    private static ChainBuilder pages(String phase) {
        return uniformRandomSwitch()
                .on(
                        page(phase, "registry", "/enterprises"),
                        search(phase, "name", "恒达微传感器"),
                        search(phase, "former name", "旧名恒达微传感器"),
                        search(phase, "credit code", "91330402MA0000"),
                        search(phase, "whole credit code", CODE),
                        search(phase, "pinyin initials", "hdwcgq"),
                        search(phase, "two Chinese characters", "恒达"),
                        search(phase, "two common characters", "有限"),
                        page(phase, "likely firms while typing", "/enterprises/new?name=" + encoded("浙江恒达微传感器有限公司")),
                        page(
                                phase,
                                "likely leads while typing",
                                "/promotion/duplicates?investor=" + encoded("浙江瑞达微传感器股份有限公司") + "&project="
                                        + encoded("瑞达微传感器基地")),
                        page(phase, "static file", "/app/guatu.css"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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

    public RegistrySimulation() {
        setUp(users("warm-up", CitySimulation.WARM_UP, Settings.WARM_UP)
                        .injectOpen(atOnceUsers(Settings.USERS))
                        .andThen(users("measured", "", Settings.MEASURED).injectOpen(atOnceUsers(Settings.USERS))))
                .protocols(http.baseUrl(Settings.ADDRESS)
                        .acceptHeader("text/html,*/*")
                        .acceptEncodingHeader("gzip")
                        .acceptLanguageHeader("zh-CN"));
    }
}
