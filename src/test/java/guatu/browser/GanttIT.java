package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** A change of a plan is tried in the chart, by mouse, by keyboard, by form and on a phone, and applied. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class GanttIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final String STRUCTURE = "主体结构施工";
    private static final Pattern WHAT_IF = Pattern.compile(".*/what-if\\?change=.*");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    Visitor steward;
    String initiative;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void plan() {
        steward = chromium.visitor("http://localhost:" + port, 1440).signIn("steward", PASSWORD);
        steward.open("/initiatives/new?template=template-industrial-project");
        steward.page().fill("[name=name]", "甘特图试改");
        steward.page().fill("[name=promise]", "2030-06-28");
        steward.page().locator("select[name=organisation]").selectOption(new SelectOption().setIndex(1));
        steward.page().locator("main form button[type=submit]").last().click();
        steward.page().waitForURL(Pattern.compile(".*/initiatives/PRJ-.*"));
        initiative = steward.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    @AfterEach
    void leave() {
        steward.close();
    }

    @Test
    void aBarIsDraggedItsEffectSeenAndAppliedAndTheNewDateStands() {
        steward.open(initiative);
        String before = planned(STRUCTURE).innerText();

        drag(bar(steward, STRUCTURE), 40);
        assertThat(steward.page()).hasURL(WHAT_IF);

        assertThat(steward.page().locator("#effect")).containsText("达产");
        assertThat(steward.page().locator(".gantt-chart .gantt-before").first()).isVisible();
        assertThat(steward.faults()).isEmpty();
        steward.page().locator("main form[action$='/adopted-trials'] button").click();
        assertThat(steward.page().locator("[role=status]").first()).containsText("1");
        assertThat(planned(STRUCTURE)).not().hasText(before);
        assertThat(steward.faults()).isEmpty();
    }

    @Test
    void theKeyboardMovesABarAndItsEndAndTakesBackWhatWasTried() {
        steward.open(initiative + "/what-if");
        bar(steward, STRUCTURE).focus();

        steward.page().keyboard().press("ArrowRight");
        assertThat(steward.page().locator(".gantt-ghost")).isVisible();
        assertThat(steward.page().locator("[data-said]")).containsText(STRUCTURE);
        steward.page().keyboard().press("Escape");
        assertThat(steward.page().locator(".gantt-ghost")).hasCount(0);

        steward.page().keyboard().press("ArrowRight");
        steward.page().keyboard().press("Shift+ArrowRight");
        steward.page().keyboard().press("Enter");
        assertThat(steward.page().locator(".trial-changes li")).hasCount(2);
        assertThat(steward.page()).hasURL(Pattern.compile(".*change=start.*change=days.*"));

        steward.page().locator(".trial-changes a").first().click();
        assertThat(steward.page().locator(".trial-changes li")).hasCount(1);
    }

    /** A building site works at weekends, too; no Spring Festival lies in its days. */
    @Test
    void theChartCountsDaysByTheActivitysOwnCalendar() {
        steward.open(initiative + "/what-if");
        steward.open(initiative + "/activities/" + bar(steward, STRUCTURE).getAttribute("data-activity"));
        steward.page().selectOption("main select[name=calendar]", "construction");
        steward.page()
                .locator("main form:has(select[name=calendar]) button[type=submit]")
                .last()
                .click();
        steward.open(initiative + "/what-if");
        long everyDay = ChronoUnit.DAYS.between(day("data-start"), day("data-finish")) + 1;

        bar(steward, STRUCTURE).focus();
        steward.page().keyboard().press("Shift+ArrowRight");
        steward.page().keyboard().press("Enter");

        assertThat(steward.page()).hasURL(Pattern.compile(".*change=days%7E.*%7E" + (everyDay + 1) + "$"));
    }

    @Test
    void theMouseDrawsALinkFromABarsHandleToAnotherBar() {
        steward.open(initiative + "/what-if");
        Locator from = bar(steward, "主体封顶");
        from.hover();
        BoundingBox handle = from.locator(".gantt-handle").boundingBox();
        BoundingBox to = bar(steward, "规划核实").locator("rect, path").first().boundingBox();

        steward.page().mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        steward.page().mouse().down();
        steward.page().mouse().move(to.x - 20, to.y);
        assertThat(steward.page().locator(".gantt-ghost-link")).isVisible();
        steward.page().mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        steward.page().mouse().up();

        assertThat(steward.page().locator(".trial-changes")).containsText("规划核实");
        assertThat(steward.page().locator(".gantt-arrow-added")).hasCount(1);
    }

    @Test
    void aFingerChoosesABarAndThenDragsIt() {
        try (Visitor phone = chromium.visitor("http://localhost:" + port, 390)) {
            phone.signIn("steward", PASSWORD);
            phone.open(initiative + "/what-if");
            phone.page().locator(".gantt-whole > summary").click();
            Locator mark = bar(phone, STRUCTURE).locator("rect").first();
            mark.scrollIntoViewIfNeeded();
            BoundingBox box = mark.boundingBox();
            double x = Math.max(box.x, 0) + 20;
            double y = box.y + box.height / 2;

            phone.page().touchscreen().tap(x, y);
            assertThat(bar(phone, STRUCTURE)).hasClass(Pattern.compile(".*gantt-chosen.*"));
            phone.drag(x, y, 60);

            assertThat(phone.page()).hasURL(WHAT_IF);
            assertThat(phone.page().locator(".trial-changes")).containsText(STRUCTURE);
            assertThat(phone.faults()).isEmpty();
        }
    }

    @Test
    void theKeyboardLinksTwoBars() {
        steward.open(initiative + "/what-if");
        bar(steward, "主体封顶").focus();
        steward.page().keyboard().press("l");
        bar(steward, "规划核实").focus();
        steward.page().keyboard().press("Enter");

        assertThat(steward.page().locator(".trial-changes")).containsText("规划核实");
        assertThat(steward.page().locator(".gantt-arrow-added")).hasCount(1);
    }

    @Test
    void aFormTriesTheSameWithoutTheChart() {
        steward.open(initiative + "/what-if");
        steward.page().locator("#try-activity").selectOption(STRUCTURE);
        steward.page().locator("form:has(#try-activity) button").click();
        steward.page().fill("#try-days", "190");
        steward.page().locator("form:has(#try-days) button").click();

        assertThat(steward.page().locator(".trial-changes li")).hasCount(1);
        assertThat(steward.page().locator("#effect")).containsText(STRUCTURE);
        assertThat(steward.faults()).isEmpty();
    }

    @Test
    void onAPhoneActivitiesAreAListWithSmallBarsAndThePageDoesNotMoveSideways() {
        try (Visitor phone = chromium.visitor("http://localhost:" + port, 390)) {
            phone.signIn("steward", PASSWORD);
            phone.open(initiative);

            assertThat(phone.page().locator(".gantt-list li a svg").first()).isVisible();
            assertThat(phone.page().locator(".gantt-chart")).not().isVisible();
            assertThat(phone.faults()).isEmpty();

            phone.page().locator(".gantt-whole > summary").click();
            assertThat(phone.page().locator(".gantt-chart")).isVisible();
            assertThat(phone.sideways()).isEmpty();

            phone.open(initiative + "/what-if");
            phone.page()
                    .locator(".gantt-list li a")
                    .filter(new Locator.FilterOptions().setHasText(STRUCTURE))
                    .click();
            phone.page().fill("#try-days", "190");
            phone.page().locator("form:has(#try-days) button").click();
            assertThat(phone.page().locator("#effect")).isVisible();
            assertThat(phone.faults()).isEmpty();
        }
    }

    private LocalDate day(String attribute) {
        return LocalDate.parse(bar(steward, STRUCTURE).getAttribute(attribute));
    }

    private Locator planned(String activity) {
        return steward.page()
                .locator("section[aria-labelledby=activities] tr")
                .filter(new Locator.FilterOptions()
                        .setHas(steward.page().locator("th", new Page.LocatorOptions().setHasText(activity))))
                .locator("td[data-label='计划']");
    }

    private static Locator bar(Visitor visitor, String activity) {
        return visitor.page()
                .locator(".gantt-bar[data-name='" + activity + "']")
                .first();
    }

    private void drag(Locator bar, int pixels) {
        Locator mark = bar.locator("rect").first();
        mark.scrollIntoViewIfNeeded();
        BoundingBox box = mark.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        steward.page().mouse().move(x, y);
        steward.page().mouse().down();
        steward.page().mouse().move(x + pixels / 2.0, y);
        steward.page().mouse().move(x + pixels, y);
        steward.page().mouse().up();
    }
}
