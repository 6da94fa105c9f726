package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.investor.InvestorLinks;
import guatu.promotion.investor.InvestorReadings;
import guatu.promotion.promise.PromiseBook;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an investor's link opens, and what it does not. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestZones.class)
class InvestorViewTest {

    private static final LocalDate LAST_DAY = TestClock.TODAY.plusDays(10);

    @Autowired
    MockMvc mvc;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    PromiseBook book;

    @Autowired
    InvestorLinks links;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    Lead lead;
    String address;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        lead = lead("传感器项目");
        address = Identifiers.next().toString();
        book.record(officer, lead.code(), Promised.investment("300000000", "2026-12-31"), key());
    }

    @Test
    void theInvestorReadsWhatWasPromisedAndNothingElse() throws Exception {
        Lead other = lead("另一家的项目");
        book.record(officer, other.code(), Promised.investment("990000000", "2026-12-31"), key());
        book.record(officer, lead.code(), Promised.payment("1000000", "2026-01-31"), key());

        String page = read(open(link()));

        assertThat(page).contains("传感器项目").contains("3 亿元").contains("逐年");
        assertThat(page)
                .as("neither another deal, nor what nobody approved yet, nor a way into the product")
                .doesNotContain("另一家的项目", "9.9 亿元", "固定资产投资奖补", "/promotion/leads/", lead.code());
    }

    @Test
    void theLinkOpensUntilItsLastDay() throws Exception {
        String link = link();
        Cookie reading = open(link);
        clock.moveTo(LAST_DAY);
        assertThat(opening(link).getStatus()).isEqualTo(302);
        clock.moveTo(LAST_DAY.plusDays(1));

        assertThat(opening(link).getStatus()).isEqualTo(403);
        assertThat(read(reading)).doesNotContain("传感器项目");
    }

    @Test
    void aLinkThatWasTakenBackOpensNothingAndEndsWhatIsOpen() throws Exception {
        String link = link();
        Cookie reading = open(link);
        assertThat(read(reading)).contains("传感器项目");

        links.revoke(officer, lead.code(), links.of(lead).getFirst().id());

        assertThat(read(reading)).doesNotContain("传感器项目");
        assertThat(opening(link).getStatus()).isEqualTo(403);
    }

    @Test
    void aGuesserIsToldNothingAndSlowedDown() throws Exception {
        String link = link();
        for (int guess = 0; guess < 10; guess++) {
            MockHttpServletResponse answer = opening("guess-" + guess);
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getCookie("investor-reading")).isNull();
        }

        assertThat(opening(link).getStatus())
                .as("even the right one, from there")
                .isEqualTo(429);
        clock.moveBy(Duration.ofMinutes(16));
        assertThat(opening(link).getStatus()).isEqualTo(302);
    }

    @Test
    void aLinkThatWentRoundIsNotOpenedWithoutEnd() throws Exception {
        String link = link();
        for (int opening = 0; opening < 20; opening++) {
            address = Identifiers.next().toString();
            assertThat(opening(link).getStatus()).isEqualTo(302);
        }

        assertThat(opening(link).getStatus()).isEqualTo(429);
    }

    @Test
    void readingEndsAfterHalfAnHourOrWhenTheReaderSaysSo() throws Exception {
        Cookie first = open(link());
        mvc.perform(post("/investor/end").with(csrf()).cookie(first)).andReturn();
        assertThat(read(first)).doesNotContain("传感器项目");

        Cookie second = open(link());
        clock.moveBy(InvestorReadings.SITTING);
        assertThat(read(second)).doesNotContain("传感器项目");
    }

    @Test
    void theSecretIsKeptNowhereAndEachReadingIsOnRecord() throws Exception {
        String link = link();
        Cookie reading = open(link);
        read(reading);
        read(reading);

        assertThat(jdbc.sql("select count(*) from investor_link where token_hash = :secret")
                        .param("secret", link)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(entries("promotion.investorLink.open")).isEqualTo(1);
        assertThat(entries("promotion.investorLink.read")).isEqualTo(2);
        assertThat(links.of(lead).getFirst().openings()).isEqualTo(1);
    }

    @Test
    void noSearchEngineNoCacheAndNoRefererLearnsOfIt() throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get("/investor").cookie(open(link()))).andReturn().getResponse();

        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        Cookie cookie = open(link());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/investor");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void onlyWhoWorksOnTheDealMakesLinksAndNotForever() {
        Viewer stranger = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        Viewer reader = zones.person(Role.VIEWER, zone.north());

        refused("promotion.refused.permission", () -> links.issue(reader, lead.code(), LAST_DAY, key()));
        refused("promotion.refused.permission", () -> links.issue(stranger, lead.code(), LAST_DAY, key()));
        refused(
                "promise.link.refused.endsOn",
                () -> links.issue(
                        officer, lead.code(), TestClock.TODAY.plusDays(InvestorLinks.LONGEST_DAYS + 1), key()));
        refused(
                "promise.link.refused.endsOn",
                () -> links.issue(officer, lead.code(), TestClock.TODAY.minusDays(1), key()));
        assertThatThrownBy(() -> links.revoke(officer, lead.code(), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFormSentTwiceMakesOneLink() {
        String key = key();
        links.issue(officer, lead.code(), LAST_DAY, key);

        refused("promise.link.refused.again", () -> links.issue(officer, lead.code(), LAST_DAY, key));
        assertThat(links.of(lead)).hasSize(1);
    }

    private Lead lead(String project) {
        return leads.find(
                officer,
                recording.record(
                        officer,
                        new NewLead(
                                zone.north().id(),
                                LeadRecordingTest.description(project, Openness.CITY),
                                Stage.SIGNED,
                                LocalDate.parse("2025-06-01"),
                                key())),
                AsOf.today(TestClock.TODAY));
    }

    private String link() {
        return links.issue(officer, lead.code(), LAST_DAY, key());
    }

    private Cookie open(String code) throws Exception {
        return Objects.requireNonNull(opening(code).getCookie("investor-reading"));
    }

    private MockHttpServletResponse opening(String code) throws Exception {
        return mvc.perform(post("/investor")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("code", code))
                .andReturn()
                .getResponse();
    }

    private String read(Cookie reading) throws Exception {
        return mvc.perform(get("/investor").cookie(reading))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int entries(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :lead")
                .param("action", action)
                .param("lead", lead.code())
                .query(Integer.class)
                .single();
    }

    private static String key() {
        return Identifiers.next().toString();
    }
}
