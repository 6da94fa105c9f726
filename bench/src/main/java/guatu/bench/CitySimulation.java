package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Half of the users see the whole city, half see one unit; each opens page after page with a moment to read. */
public class CitySimulation extends Simulation {

    private static ChainBuilder pages(String phase) {
        return uniformRandomSwitch()
                .on(
                        PageLoad.page(phase, "wall chart", "/"),
                        PageLoad.page(phase, "initiatives", "/initiatives"),
                        PageLoad.page(phase, "initiatives: red projects", "/initiatives?kind=project&light=red&sort=-late"),
                        PageLoad.page(phase, "search 智能传感", "/initiatives?text=%E6%99%BA%E8%83%BD%E4%BC%A0%E6%84%9F"),
                        PageLoad.page(phase, "search 传感", "/initiatives?text=%E4%BC%A0%E6%84%9F"),
                        PageLoad.page(phase, "search znchw", "/initiatives?text=znchw"),
                        PageLoad.page(phase, "search zncgcyy", "/initiatives?text=zncgcyy"),
                        PageLoad.page(phase, "initiative", "/initiatives/#{codes.random()}"),
                        PageLoad.page(phase, "my work", "/my-work"),
                        PageLoad.page(phase, "figures", "/figures"),
                        PageLoad.page(phase, "mechanisms", "/mechanisms"),
                        PageLoad.page(phase, "static file", "/app/guatu.css"),
                        record(phase));
    }

    private static ChainBuilder record(String phase) {
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

    @Override
    public void before() {
        PageLoad.countStatementsAnew();
    }

    public CitySimulation() {
        setUp(PageLoad.of(PageLoad.people(), CitySimulation::pages)).protocols(PageLoad.browser());
    }
}
