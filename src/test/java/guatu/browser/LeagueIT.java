package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import guatu.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/** A league table goes from its preview over an objection and its decision to its publication; a pack is built and taken. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(LeagueIT.AfterTheQuarter.class)
@ActiveProfiles("demo")
class LeagueIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final LocalDate AFTER_THE_WINDOW = LocalDate.of(2026, 11, 2);

    private static Chromium chromium;

    @Autowired
    TestClock clock;

    /** All days of the demo's ledger are past, and a quarter is over. */
    @TestConfiguration
    static class AfterTheQuarter {

        @Bean
        @Primary
        static TestClock testClock() {
            return new TestClock(LocalDate.of(2026, 10, 8));
        }
    }

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
    void aTableIsPreviewedObjectedToDecidedAndPublishedAndAPointOpensItsRecords() {
        clock.reset();
        try (Visitor supervision = visitor("supervision", 1440);
                Visitor steward = visitor("steward", 390)) {
            String table = previewed(supervision);
            assertThat(supervision.faults()).isEmpty();

            steward.open(table + "/units/ORG-EDZ");
            steward.page().locator("#text").fill("节点已按期完成，附验收单");
            steward.page().locator("main form[action$='/objections'] button").click();
            assertThat(steward.page().locator("[role=status]").first()).isVisible();
            assertThat(steward.page().locator(".records")).containsText("附验收单");
            assertThat(steward.faults()).isEmpty();

            supervision.open(table);
            supervision.page().locator("textarea[name=note]").fill("验收单日期在期外");
            supervision.page().locator("button[name=decision][value=rejected]").click();
            assertThat(supervision.page().locator(".records")).containsText("验收单日期在期外");

            clock.moveTo(AFTER_THE_WINDOW);
            supervision.open(table);
            supervision.page().fill("#authority", "市委办公室");
            supervision.page().fill("#approval", "〔2026〕3号");
            press(supervision.page().locator("main form[action$='/publication'] button"), supervision.page());
            assertThat(supervision.page().locator(".facts")).containsText("已发布");

            supervision.open(table + "/units/ORG-EDZ");
            supervision
                    .page()
                    .locator("main td a[href*='/indicators/']")
                    .first()
                    .click();
            assertThat(supervision.page()).hasURL(Pattern.compile(".*/indicators/nodes-on-time"));
            assertThat(supervision.faults()).isEmpty();
        } finally {
            clock.reset();
        }
    }

    @Test
    void aPackIsOrderedShowsHowFarItIsAndIsTakenAsADocumentAndAsTables() throws Exception {
        clock.reset();
        try (Visitor supervision = visitor("supervision", 1440)) {
            supervision.open("/supervision/packs");
            assertThat(supervision.faults()).isEmpty();
            supervision.page().selectOption("#unit", "ORG-JX");
            supervision
                    .page()
                    .locator("main form[action='/supervision/packs'] button")
                    .click();
            supervision.page().waitForURL(Pattern.compile(".*/supervision/packs/[0-9a-f-]+"));

            Locator document = supervision.page().locator("main a[href$='document.docx']");
            document.waitFor();
            Path docx = taken(supervision, document);
            Path xlsx = taken(supervision, supervision.page().locator("main a[href$='tables.xlsx']"));

            assertThat(Files.size(docx)).isGreaterThan(5_000);
            assertThat(Files.size(xlsx)).isGreaterThan(5_000);
            assertThat(supervision.faults()).isEmpty();
        }
    }

    private String previewed(Visitor supervision) {
        supervision.open("/supervision/league-tables");
        supervision.page().selectOption("#sheet", "score-sheet-towns");
        supervision.page().fill("#period", "2026-Q3");
        supervision.page().selectOption("#office", "ORG-JX");
        supervision
                .page()
                .locator("main form[action='/supervision/league-tables'] button")
                .click();
        supervision.page().waitForURL(Pattern.compile(".*/league-tables/[0-9a-f-]+"));
        press(supervision.page().locator("main form[action$='/closure'] button"), supervision.page());
        assertThat(supervision.page().locator(".facts")).containsText("预览");
        return supervision.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    /** What asks before it is done is answered with yes. */
    private static void press(Locator button, Page page) {
        page.onceDialog(Dialog::accept);
        button.click();
    }

    private static Path taken(Visitor visitor, Locator link) {
        Download download = visitor.page().waitForDownload(link::click);
        return download.path();
    }

    private Visitor visitor(String username, int width) {
        return chromium.visitor("http://localhost:" + port, width).signIn(username, PASSWORD);
    }
}
