package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** An order from its form to the review of its conclusion: by the office at a desk, by the unit on a phone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class OrderJourneyIT {

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
    void anOrderIsGivenAnsweredExtendedConcludedAndReviewed() {
        LocalDate due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        try (Visitor office = visitor("supervision", 1440);
                Visitor unit = visitor("officer", 390);
                Visitor leader = visitor("leader", 1440)) {
            office.open("/supervision/orders/new");
            office.page().fill("#item", "外资到位情况专项核查");
            office.page().fill("#requirement", "逐项核对到位凭证，形成清单。");
            office.page().fill("#approval", "主要领导批示");
            office.page().fill("#basis", "季度外资工作会议");
            office.page().fill("#dueOn", due.toString());
            office.page().fill("#leadUnit", "嘉兴经开区");
            press(office, "form[action='/supervision/orders'] button[type=submit]");
            office.page().waitForURL(Pattern.compile(".*/supervision/orders/DB-.*"));
            String order = office.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
            assertThat(office.faults()).isEmpty();

            unit.open("/messages");
            assertThat(unit.page().locator("main")).containsText("外资到位情况专项核查");
            assertThat(unit.faults()).isEmpty();
            unit.open(order);
            unit.page().fill("#text", "已核对三项");
            unit.page().fill("#percent", "60");
            press(unit, "button[name=what][value=feedback]");
            unit.page().locator("details.card > summary").click();
            unit.page().fill("[name=wanted]", due.plusDays(10).toString());
            unit.page().locator("form[action$='/extensions'] [name=reason]").fill("凭证未齐");
            press(unit, "form[action$='/extensions'] button");
            assertThat(unit.page().locator("main")).containsText("等待决定");
            assertThat(unit.faults()).isEmpty();

            office.open(order);
            press(office, "button[name=decision][value=granted]");
            assertThat(office.page().locator(".facts")).containsText("已延期 1 次");

            unit.open(order);
            unit.page().fill("#text", "已全部核对");
            unit.page()
                    .setInputFiles(
                            "#files", new FilePayload("清单.txt", "text/plain", "核对清单".getBytes(StandardCharsets.UTF_8)));
            press(unit, "button[name=what][value=finished]");
            office.open(order);
            office.page().fill("#conclusion", "材料不实");
            press(office, "button[name=decision][value=unmet]");

            unit.open(order);
            unit.page().fill("#reviewReason", "材料已补正");
            press(unit, "form[action$='/review'] button");
            office.open(order);
            assertThat(office.page().locator("form[action$='/review-decision']"))
                    .hasCount(0);
            leader.open(order);
            leader.page().fill("#reviewWords", "补正属实");
            press(leader, "button[name=decision][value=changed]");
            assertThat(leader.page().locator(".lead-line")).containsText("达到要求");
            assertThat(leader.faults()).isEmpty();
        }
    }

    private Visitor visitor(String username, int width) {
        return chromium.visitor("http://localhost:" + port, width).signIn(username, PASSWORD);
    }

    private static void press(Visitor who, String button) {
        Locator found = who.page().locator(button).first();
        found.click();
    }
}
