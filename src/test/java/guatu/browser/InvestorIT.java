package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** An officer makes a link; an investor without an account opens it on a phone and reads both sides' promises. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class InvestorIT {

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
    void aLinkOpensOnAPhoneAndItsSecretStaysInTheBrowser() {
        String server = "http://localhost:" + port;
        try (Visitor officer = chromium.visitor(server, 1440).signIn("investment", "guatu-demo-2026");
                Visitor investor = chromium.visitor(server, 390)) {
            officer.open("/promotion/promises");
            String deal = officer.page()
                    .locator("main tbody th a")
                    .first()
                    .getAttribute("href")
                    .replaceAll("#.*", "");
            officer.open(deal);
            officer.page()
                    .locator("form[action$='/investor-links'] button[type=submit]")
                    .click();
            String link = officer.page().locator("code.secret").innerText();
            assertThat(link).startsWith(server + "/investor#");
            String secret = link.substring(link.indexOf('#') + 1);
            assertThat(officer.faults()).isEmpty();

            List<String> asked = new ArrayList<>();
            investor.page().onRequest(request -> {
                asked.add(request.url());
                asked.addAll(request.headers().values());
            });
            investor.page().navigate(link);
            assertThat(investor.page().locator("main table").first()).isVisible();
            assertThat(investor.page().url()).isEqualTo(server + "/investor");
            assertThat(asked).as("no address and no Referer carries the secret").noneMatch(one -> one.contains(secret));
            assertThat(investor.page().locator("nav a[href^='/promotion']")).hasCount(0);
            assertThat(investor.faults()).isEmpty();

            investor.page().locator("a[lang=en]").click();
            assertThat(investor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(investor.faults()).isEmpty();
            investor.page().locator("form[action='/investor/end'] button").click();
            assertThat(investor.page().locator("main table")).hasCount(0);

            officer.open(deal);
            officer.page().locator("form[action$='/revocation'] button").click();
            investor.page().fill("#code", secret);
            investor.page().locator("form[action='/investor'] button").click();
            assertThat(investor.page().locator("[role=alert]")).isVisible();
        }
    }
}
