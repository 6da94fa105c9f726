package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The supervision office asks a unit for a sum of the year, on a phone, and later for less. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class TargetIT {

    private static final String PASSWORD = "guatu-demo-2026";

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
    void aTargetIsSetAdjustedAndShowsWhatWasAskedForAtFirst() {
        try (Visitor office = visitor(390, "supervision")) {
            office.open("/promotion/targets");
            office.page().locator("details.record summary").click();
            assertThat(office.faults()).isEmpty();
            office.page().fill("#target-unit", "嘉兴国家高新区");
            office.page().selectOption("#measure", "used");
            office.page().selectOption("#currency", "USD");
            office.page().fill("#value", "3,000");
            office.page().fill("#basis", "高新区党工委会议");
            office.page().locator("details.record .record-buttons button").click();
            Locator row = office.page().locator("main tr").filter(new Locator.FilterOptions().setHasText("实际使用投资"));
            assertThat(row).containsText("3,000 万美元");
            assertThat(office.faults()).isEmpty();

            row.locator("a").click();
            office.page().fill("#new-value", "2500");
            office.page().fill("#new-basis", "半年调度会");
            office.page().fill("#new-reason", "汇率和到资节奏变化");
            office.page()
                    .locator("form[action$='/adjustments'] .record-buttons button")
                    .click();
            assertThat(office.page().locator("dl")).containsText("原 3,000 万美元");
            assertThat(office.page().locator("main table")).containsText("汇率和到资节奏变化");
            assertThat(office.faults()).isEmpty();
        }
        try (Visitor officer = visitor(1440, "investment")) {
            officer.open("/promotion/targets");
            assertThat(officer.page().locator("main")).containsText("2,500 万美元");
            assertThat(officer.page().locator("details.record")).hasCount(0);
        }
    }

    private Visitor visitor(int width, String username) {
        return chromium.visitor("http://localhost:" + port, width).signIn(username, PASSWORD);
    }
}
