package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The main job, end to end: who does the work records it on a phone, who leads sees it on the wall. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WallChartIT {

    private static final String PASSWORD = "guatu-demo-2026";

    private static final int COMES_BACK_WITHIN = 20_000;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void twoTapsOnAPhoneChangeTheLeadersWallChart() {
        String address = "http://localhost:" + port;
        try (Visitor leader = chromium.visitor(address, 1440);
                Visitor steward = chromium.visitor(address, 390)) {
            leader.signIn("leader", PASSWORD);
            Locator latest = leader.page().locator(".latest-list li").first();
            assertThat(leader.page().locator(".page-foot")).containsText("挂图作战");
            steward.signIn("steward", PASSWORD);
            steward.open("/initiatives");
            steward.open(steward.links("main").stream()
                    .filter(path -> path.matches("/initiatives/PRJ-[^/]+"))
                    .findFirst()
                    .orElseThrow());
            String initiative = steward.page().locator("h1").innerText();
            assertThat(latest).not().containsText("50%");

            steward.page().locator("main a[href$='/progress']").first().click();
            steward.page().locator("button[name=what][value='percent:50']").click();

            assertThat(latest).containsText(initiative);
            assertThat(latest).containsText("50%");
            assertThat(leader.page()).hasURL(address + "/");
            assertThat(steward.faults()).isEmpty();
            assertThat(leader.faults()).isEmpty();
        }
    }

    @Test
    void aChartThatIsTurnedAwayComesBack() {
        AtomicInteger asked = new AtomicInteger();
        try (Visitor leader = chromium.visitor("http://localhost:" + port, 1440)) {
            leader.page().route("**/wall-chart/updates", route -> {
                if (asked.incrementAndGet() == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            leader.signIn("leader", PASSWORD);

            leader.page()
                    .waitForCondition(
                            () -> asked.get() > 1, new Page.WaitForConditionOptions().setTimeout(COMES_BACK_WITHIN));
        }
    }

    @Test
    void aChartWhoseSessionIsOverShowsThePageForSigningIn() {
        try (Visitor leader = chromium.visitor("http://localhost:" + port, 1440)) {
            leader.signIn("leader", PASSWORD);
            leader.page().context().clearCookies();

            leader.page().evaluate("htmx.trigger('#chart', 'chart-changed')");

            assertThat(leader.page().locator("input[name=password]")).isVisible();
        }
    }
}
