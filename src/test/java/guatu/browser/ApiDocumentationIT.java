package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The contract is read in a browser, under the product's own content security policy. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ApiDocumentationIT {

    @LocalServerPort
    int port;

    @Test
    void theContractOpensAndAnswersATrial() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor("http://localhost:" + port, 1440)) {
            visitor.signIn("leader", "guatu-demo-2026");
            visitor.open("/api/docs");
            Page page = visitor.page();

            // The contract is drawn up when it is first asked for.
            assertThat(page.locator(".info .title"))
                    .containsText("挂图接口", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator(".opblock-summary-path", new Page.LocatorOptions().setHasText("/api/v1/lights")))
                    .isVisible();
            page.locator(".opblock", new Page.LocatorOptions().setHasText("/api/v1/figures"))
                    .locator(".opblock-summary-control")
                    .click();
            page.locator(".try-out__btn").click();
            page.locator(".execute").click();
            assertThat(page.locator(".live-responses-table .response-col_status")
                            .last())
                    .containsText("200");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
