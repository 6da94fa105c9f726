package guatu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** On a phone: blown from an initiative's page, taken, joined, solved, confirmed, and reopened when it comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestZones.class)
class WhistleIT {

    private static final int PHONE = 390;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    TestInitiative initiative;
    Organisation court;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        court = zones.organisation(zone.root().code() + "-C", "法院", zone.root());
    }

    @Test
    void theWholeJourneyOfAWhistle() {
        try (Visitor whistler = signedIn(Role.STEWARD, zone.north());
                Visitor lead = signedIn(Role.UNIT_OFFICER, zone.south());
                Visitor joint = signedIn(Role.UNIT_OFFICER, court)) {
            String path = blow(whistler);
            press(lead, path, "form[action$='/lead'] button");
            lead.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("请单位协同"))
                    .click();
            lead.page().fill("#join-unit", "法院");
            lead.page().fill("#join-task", "出具法律意见");
            submit(lead, "form[action$='/parts'] button");
            assertThat(state(lead)).contains("在办");

            press(joint, path, "form[action$='/finished-parts'] button");
            lead.open(path);
            lead.page().fill("#report-note", "两户已签约");
            submit(lead, "form[action$='/report'] button");
            assertThat(state(lead)).contains("待吹哨单位确认");

            press(whistler, path, "button[value=confirmed]");
            assertThat(state(whistler)).contains("已销号");
            whistler.page().fill("#answer-note", "又有人阻工");
            submit(whistler, "button[value=reopened]");
            assertThat(state(whistler)).contains("在办");
            assertThat(whistler.page().locator(".timeline li").count()).isEqualTo(7);
            assertThat(whistler.faults()).isEmpty();
            assertThat(lead.faults()).isEmpty();
            assertThat(joint.complaints()).isEmpty();
        }
    }

    private String blow(Visitor whistler) {
        whistler.open("/initiatives/" + initiative.code());
        assertThat(whistler.sideways()).isEmpty();
        // From the row of what is blocked, so that the row is filled in.
        whistler.page()
                .locator("a[href$='" + initiative.construction() + "']", new Page.LocatorOptions().setHasText("吹哨"))
                .click();
        Page page = whistler.page();
        assertThat(page.inputValue("#activity"))
                .isEqualTo(initiative.construction().toString());
        page.selectOption("#class", "land");
        page.fill("#what", "两户未签约，场地交不出来");
        page.locator("input[name=asked]").first().fill(zone.south().name());
        page.fill("#until", "2026-12-15");
        page.locator("#until").dispatchEvent("change");
        page.locator("#cost", new Page.LocatorOptions().setHasText("将多误 11 天")).waitFor();
        assertThat(whistler.faults()).isEmpty();
        submit(whistler, "main form.record button[type=submit]");
        assertThat(state(whistler)).contains("待认领");
        return page.url().substring(("http://localhost:" + port).length());
    }

    private Visitor signedIn(Role role, Organisation unit) {
        Viewer person = zones.person(role, unit);
        return chromium.visitor("http://localhost:" + port, PHONE).signIn(person.username(), TestZones.PASSWORD);
    }

    private static void press(Visitor visitor, String path, String button) {
        visitor.open(path);
        submit(visitor, button);
    }

    private static void submit(Visitor visitor, String button) {
        // The page that is left is marked, so that the next one is waited for although its address is the same.
        visitor.page().evaluate("() => document.body.setAttribute('data-left', '')");
        visitor.page().locator(button).first().click();
        visitor.page().locator("body:not([data-left]) main").waitFor();
    }

    private static String state(Visitor visitor) {
        return visitor.page().locator(".lead-line .light").innerText();
    }
}
