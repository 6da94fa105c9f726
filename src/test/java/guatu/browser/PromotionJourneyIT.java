package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A deal goes from its review over a signing event, where it counts once, to an initiative with a plan. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class PromotionJourneyIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final String EVENT = "开发区二季度项目集中签约";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    Visitor steward;
    Visitor officer;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void signIn() {
        steward = chromium.visitor("http://localhost:" + port, 1440).signIn("steward", PASSWORD);
        officer = chromium.visitor("http://localhost:" + port, 390).signIn("officer", PASSWORD);
    }

    @AfterEach
    void leave() {
        steward.close();
        officer.close();
    }

    @Test
    void aDealIsReviewedSignedAtAnEventCountedOnceAndHandedOver() {
        String deal = record("湖州磐岳传动科技有限公司", "磐岳行星滚柱丝杠生产线");
        review(deal);
        completeTheGate(deal);
        String event = event();
        sign(deal, event);

        // Another ledger has it under a name that is alike: it counts once.
        String again = record("湖州磐岳传动科技股份有限公司", "磐岳行星滚柱丝杠生产线");
        signAgain(deal, again, event);

        handOver(deal);
    }

    private String record(String investor, String project) {
        steward.open("/promotion/leads/new");
        steward.page().fill("[name=investor]", investor);
        steward.page().fill("[name=project]", project);
        steward.page().fill("[name=investment]", "50000");
        steward.page().locator("main form details summary").first().click();
        steward.page().locator("select[name=stage]").selectOption("negotiating");
        steward.page().fill("[name=landMu]", "80");
        steward.page().fill("[name=output]", "60000");
        steward.page().fill("[name=tax]", "2400");
        steward.page().locator("main form .record-buttons button[type=submit]").click();
        steward.page().waitForURL(Pattern.compile(".*/promotion/leads/LD-.*"));
        return steward.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private void review(String deal) {
        steward.open(deal + "/review");
        assertThat(steward.page().locator("table.data").first()).containsText("625 万元/亩");
        assertThat(steward.faults()).isEmpty();
        steward.page().fill("#research", "4.5");
        steward.page().locator("form[action$='/reviews'] button[type=submit]").click();
        assertThat(steward.page().locator("[role=status]").first()).isVisible();

        officer.open(deal + "/review");
        assertThat(officer.faults()).isEmpty();
        officer.page().fill("#decisionReason", "投资强度和亩均税收达标");
        officer.page()
                .locator("form[action$='/review-decision'] button[value=admitted]")
                .click();
        assertThat(officer.page().locator("main")).containsText("准入");
        assertThat(officer.faults()).isEmpty();
    }

    private void completeTheGate(String deal) {
        steward.open(deal);
        steward.page()
                .locator("form[action$='/proofs'] input[type=file]")
                .setInputFiles(new FilePayload("协议.txt", "text/plain", "投资协议".getBytes(StandardCharsets.UTF_8)));
        steward.page().locator("form[action$='/proofs'] button[type=submit]").click();
        officer.open(deal);
        officer.page()
                .locator("form[action$='/approvals'] button[value=approved]")
                .click();
        assertThat(officer.page().locator("#gate .light-amber")).hasCount(0);
    }

    private String event() {
        steward.open("/promotion/signings");
        assertThat(steward.page().locator("main")).containsText("70.77 亿元");
        assertThat(steward.faults()).isEmpty();
        steward.page().locator(".card-summary").click();
        steward.page().fill("#name", EVENT);
        steward.page().fill("#place", "嘉兴经开区高创园");
        steward.page()
                .locator("form[action='/promotion/signing-events'] .record-buttons button")
                .click();
        steward.page().waitForURL(Pattern.compile(".*/promotion/signing-events/SE-.*"));
        return steward.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private void sign(String deal, String event) {
        steward.open("/promotion/signing?lead=" + code(deal));
        steward.page().locator("#event").selectOption(code(event));
        steward.page().fill("#promisedOn", "2031-12-31");
        steward.page().locator("button[formaction='/promotion/signing']").click();
        assertThat(steward.page().locator(".promise-check")).containsText("把握");
        assertThat(steward.faults()).isEmpty();
        steward.page().locator("form[action$='/signings'] .btn-primary").click();
        steward.page().waitForURL(Pattern.compile(".*/promotion/signing-events/SE-.*"));
        assertThat(steward.page().locator(".bulletin")).containsText("5.00 亿元");
        assertThat(steward.faults()).isEmpty();
    }

    private void signAgain(String deal, String again, String event) {
        steward.open(again + "/review");
        steward.page().locator("form[action$='/reviews'] button[type=submit]").click();
        officer.open(again + "/review");
        officer.page().fill("#decisionReason", "同一项目");
        officer.page()
                .locator("form[action$='/review-decision'] button[value=admitted]")
                .click();
        completeTheGate(again);
        steward.open("/promotion/signing?lead=" + code(again) + "&event=" + code(event));
        steward.page().locator("form[action$='/signings'] .btn-primary").click();
        assertThat(steward.page().locator("[role=alert]")).containsText("磐岳行星滚柱丝杠生产线");
        // The browser tells of every refusal; nothing else is wrong.
        assertThat(steward.faults()).singleElement().asString().contains("422");

        steward.page()
                .locator("input[name=project][value='" + code(deal) + "']")
                .check();
        steward.page().locator("#kind").selectOption("repeat");
        steward.page().fill("#reason", "区里签过");
        steward.page().locator("form[action$='/signings'] .btn-primary").click();
        steward.page().waitForURL(Pattern.compile(".*/promotion/signing-events/SE-.*"));
        assertThat(steward.page().locator(".bulletin")).containsText("计入项目 1 个，计入金额 5.00 亿元");
        assertThat(steward.page().locator(".bulletin")).containsText("重复签约 1 个");
        assertThat(steward.faults()).isEmpty();
    }

    private void handOver(String deal) {
        steward.open(deal + "/handover");
        assertThat(steward.page().locator("#promisedOn")).hasValue("2031-12-31");
        assertThat(steward.faults()).isEmpty();
        steward.page().locator("#owner").selectOption(new SelectOption().setIndex(0));
        steward.page()
                .locator("form[action$='/handover'] .record-buttons button")
                .click();
        steward.page().waitForURL(Pattern.compile(".*/initiatives/PRJ-.*"));

        Locator gantt = steward.page().locator(".gantt-bar");
        assertThat(gantt.count()).isGreaterThan(10);
        assertThat(steward.page().locator("main")).containsText("磐岳行星滚柱丝杠生产线");
        assertThat(steward.page().locator("a[href='" + deal + "']").first()).isVisible();
        assertThat(steward.faults()).isEmpty();
        steward.open(deal);
        assertThat(steward.page().locator("a[href^='/initiatives/PRJ-']").first())
                .isVisible();
    }

    private static String code(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
