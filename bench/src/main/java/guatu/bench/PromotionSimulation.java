package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.concurrent.ThreadLocalRandom;

/** Half of the users see the whole city, half see one unit; each opens pages of promotion with a moment to read. */
public class PromotionSimulation extends Simulation {

    private static final int LEADS = Integer.getInteger("bench.leads", 100_000);

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
                        PageLoad.page(phase, "board", "/promotion"),
                        PageLoad.page(phase, "table", "/promotion/leads"),
                        PageLoad.page(phase, "search 瑞达微", "/promotion/leads?text=%E7%91%9E%E8%BE%BE%E5%BE%AE"),
                        PageLoad.page(phase, "stuck", "/promotion/stuck"),
                        PageLoad.page(phase, "funnel, ten years", "/promotion/funnel"),
                        PageLoad.page(phase, "funnel by channel", "/promotion/funnel?by=channel"),
                        PageLoad.page(phase, "targets", "/promotion/targets"),
                        PageLoad.page(phase, "chain map", "/promotion/chain"),
                        PageLoad.page(
                                phase,
                                "duplicate check",
                                "/promotion/duplicates?investor=%E6%B5%99%E6%B1%9F%E7%91%9E%E8%BE%BE%E5%BE%AE%E4%BC%A0%E6%84%9F%E5%99%A8%E8%82%A1%E4%BB%BD%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&project=%E7%91%9E%E8%BE%BE%E5%BE%AE%E4%BC%A0%E6%84%9F%E5%99%A8%E5%9F%BA%E5%9C%B0"),
                        lead(phase),
                        PageLoad.page(phase, "static file", "/app/guatu.css"));
    }

    public PromotionSimulation() {
        setUp(PageLoad.of(PageLoad.people(), PromotionSimulation::pages)).protocols(PageLoad.browser());
    }
}
