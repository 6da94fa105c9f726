package guatu.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.delivery.outlook.LengthView;
import guatu.delivery.outlook.LengthView.Basis;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people estimate and what finished work shows stand side by side. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class LengthViewsTest {

    /** A day on which no other test reads history, which is kept by the day. */
    private static final LocalDate DAY = TestClock.TODAY.plusDays(17);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    LengthViews lengths;

    @Autowired
    Promising promising;

    @Autowired
    JdbcClient jdbc;

    Viewer steward;
    TestInitiative initiative;
    String kind;

    /** Six activities of the kind took four times the five days planned; people think of 18 to 24 days for one of twenty. */
    @BeforeEach
    void finish() {
        clock.reset();
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.root());
        initiative = zones.initiative(zone.north());
        kind = "打桩 " + initiative.code();
        for (int number = 0; number < 6; number++) {
            set("""
                    category = :kind, duration_working_days = 5, actual_start = date '2025-09-01',
                    actual_finish = date '2025-09-28', percent = 100
                    """, zones.initiative(zone.north()).construction());
        }
        set("""
                category = :kind, optimistic_working_days = 18, likely_working_days = 20, pessimistic_working_days = 24
                """, initiative.construction());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void bothAreShownWithWhereTheyComeFromOnThePagesOfThePlan() throws Exception {
        jdbc.sql("update activity set organisation_id = :unit where category = :kind")
                .param("unit", initiative.organisation().id())
                .param("kind", kind)
                .update();
        clock.moveTo(DAY);

        LengthView length = Objects.requireNonNull(views().get(initiative.construction()));
        assertThat(length.basis()).isEqualTo(Basis.STATED);
        LengthView.Learned learned = length.learned().orElseThrow();
        assertThat(learned.median()).isGreaterThan(60);
        assertThat(learned.finishedOfKind()).isEqualTo(6);
        assertThat(learned.range().least()).isLessThanOrEqualTo(learned.median());
        assertThat(length.isHopeful()).isTrue();

        String activity = page("/initiatives/%s/activities/%s".formatted(initiative.code(), initiative.construction()));
        assertThat(activity)
                .contains("最顺利 18 天，最可能 20 天，最不利 24 天")
                .contains("来自本平台办结的“" + kind + "”6 个，其中本单位 6 个")
                .contains("一般 " + learned.median() + " 天")
                .contains("请核对估计");
        assertThat(page("/initiatives/" + initiative.code() + "/plan"))
                .contains("估计 18 / 20 / 24")
                .contains("（办结 6 个）");
        assertThat(page("/initiatives/" + initiative.code() + "/promises/check?promise=2026-12-31"))
                .contains("依据：1 个节点的估计与同类经验")
                .contains("来自本平台办结的“" + kind + "”6 个");
    }

    @Test
    void withoutAnEstimateHistoryCountsAndWithNeitherTheRule() {
        set(
                "optimistic_working_days = null, likely_working_days = null, pessimistic_working_days = null, category = :kind",
                initiative.construction());
        clock.moveTo(DAY.plusDays(1));

        assertThat(Objects.requireNonNull(views().get(initiative.construction()))
                        .basis())
                .isEqualTo(Basis.LEARNED);
        LengthView filing = Objects.requireNonNull(views().get(initiative.filing()));
        assertThat(filing.basis()).isEqualTo(Basis.USUAL);
        assertThat(filing.usual()).isEqualTo(new LengthView.Range(18, 30));
        assertThat(views()).doesNotContainKey(initiative.acceptance());
        assertThat(promising
                        .ofInitiative(steward, initiative.code(), LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .lengths())
                .singleElement()
                .satisfies(one -> assertThat(one.view().basis()).isEqualTo(Basis.LEARNED));
    }

    private Map<UUID, LengthView> views() {
        LocalDate today = LocalDate.now(clock);
        return lengths.of(
                dossiers.of(steward, initiative.code(), AsOf.today(today)).activities(), today);
    }

    private void set(String values, UUID activity) {
        jdbc.sql("update activity set " + values + " where id = :id")
                .param("kind", kind)
                .param("id", activity)
                .update();
    }

    private String page(String path) throws Exception {
        Cookie session = Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", steward.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        return mvc.perform(get(path).locale(Locale.CHINA).cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
