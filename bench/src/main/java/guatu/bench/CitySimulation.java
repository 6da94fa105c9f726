package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
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
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Half of the users see the whole city, half see one unit; each opens page after page with a moment to read. */
public class CitySimulation extends Simulation {

    static final String WARM_UP = "warm-up: ";
    private static final String CITY = "whole city";
    private static final String UNIT = "one unit";

    private final List<Map<String, Object>> people =
            IntStream.range(0, Settings.USERS).mapToObj(CitySimulation::person).toList();

    private static Map<String, Object> person(int number) {
        return number % 2 == 0
                ? new Person("city").signIn(CITY)
                : new Person("d%03d-02.1".formatted(number / 2 % 10 + 1)).signIn(UNIT);
    }

    private ChainBuilder page(String phase, String name, String path) {
        return exec(http(phase + name + " | #{rights}").get(path).check(status().is(200)));
    }

    private ChainBuilder pages(String phase) {
        return uniformRandomSwitch()
                .on(
                        page(phase, "wall chart", "/"),
                        page(phase, "initiatives", "/initiatives"),
                        page(phase, "initiatives: red projects", "/initiatives?kind=project&light=red&sort=-late"),
                        page(phase, "search 智能传感", "/initiatives?text=%E6%99%BA%E8%83%BD%E4%BC%A0%E6%84%9F"),
                        page(phase, "search 传感", "/initiatives?text=%E4%BC%A0%E6%84%9F"),
                        page(phase, "search znchw", "/initiatives?text=znchw"),
                        page(phase, "search zncgcyy", "/initiatives?text=zncgcyy"),
                        page(phase, "initiative", "/initiatives/#{codes.random()}"),
                        page(phase, "my work", "/my-work"),
                        page(phase, "figures", "/figures"),
                        page(phase, "mechanisms", "/mechanisms"),
                        page(phase, "static file", "/app/guatu.css"),
                        record(phase));
    }

    private ChainBuilder record(String phase) {
        return exec(CitySimulation::chooseActivity)
                .exec(http(phase + "progress form | #{rights}")
                        .get("/activities/#{activity}/progress")
                        .check(
                                status().is(200),
                                css("main form input[name=_csrf]", "value").saveAs("csrf"),
                                css("input[name=requestKey]", "value").saveAs("key")))
                .exec(http(phase + "record progress | #{rights}")
                        .post("/activities/#{activity}/progress")
                        .asMultipartForm()
                        .formParam("_csrf", "#{csrf}")
                        .formParam("requestKey", "#{key}")
                        .formParam("what", "percent")
                        .formParam("percent", "#{percent}")
                        .formParam("note", "")
                        .disableFollowRedirect()
                        .check(status().in(302, 303)));
    }

    private static Session chooseActivity(Session session) {
        List<String> open = session.getList("open");
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return session.set("activity", open.get(random.nextInt(open.size()))).set("percent", random.nextInt(1, 99));
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

    @Override
    public void before() {
        try (Connection connection = DatabaseLimit.ofEmbedded().plain()) {
            SlowestStatements.beginAnew(connection);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public CitySimulation() {
        setUp(users("warm-up", WARM_UP, Settings.WARM_UP)
                        .injectOpen(atOnceUsers(Settings.USERS))
                        .andThen(users("measured", "", Settings.MEASURED).injectOpen(atOnceUsers(Settings.USERS))))
                .protocols(http.baseUrl(Settings.ADDRESS)
                        .acceptHeader("text/html,*/*")
                        .acceptEncodingHeader("gzip")
                        .acceptLanguageHeader("zh-CN"));
    }
}
