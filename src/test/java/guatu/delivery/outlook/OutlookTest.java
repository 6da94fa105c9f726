package guatu.delivery.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.InitiativeLine;
import guatu.delivery.InitiativeList;
import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.Lights;
import guatu.delivery.Likelihood;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.light.Finding;
import guatu.delivery.planning.Changing;
import guatu.delivery.planning.PlanChanging;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.web.InitiativeQueryReader;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The outlook is stored with every change, told by the light, and computed anew for a past day. */
@SpringBootTest
@Import(TestZones.class)
class OutlookTest {

    /** Two activities of twenty working days, one after the other, from here on: done on the Monday, 4 January 2027 (no holiday of 2027 is announced). */
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Changing changing;

    @Autowired
    PlanChanging plans;

    @Autowired
    Lights lights;

    @Autowired
    InitiativeList list;

    @Autowired
    JdbcClient jdbc;

    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.root());
        initiative = zones.initiative(zone.north());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyChangeOfThePlanIsForeseenAtOnce() {
        promise(1, LocalDate.of(2026, 12, 31));
        assertThat(stored().probability().orElseThrow()).isEqualByComparingTo("1");
        assertThat(stored().workingDaysToGain()).isZero();

        promise(2, LocalDate.of(2026, 3, 2));
        assertThat(stored().probability().orElseThrow()).isEqualByComparingTo("0");
        assertThat(stored().workingDaysToGain()).isPositive();
        assertThat(stored().p50On()).isBefore(stored().p95On());
    }

    @Test
    void theForecastIsWhatThePlanAloneTakesFromTheDayOn() {
        clock.moveTo(NOVEMBER);
        promise(1, LocalDate.of(2026, 12, 31));

        assertThat(stored().forecastFinish()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void aWideEstimateMovesTheSureDateAndNotTheForecast() {
        promise(1, LocalDate.of(2026, 12, 31));
        Outlook before = stored();

        plans.change(steward, initiative.code(), 2, initiative.construction(), construction(new Estimate(15, 20, 120)));

        assertThat(stored().forecastFinish()).isEqualTo(before.forecastFinish());
        assertThat(stored().p80On()).isAfter(before.p80On());
    }

    @Test
    void fromNovemberOnAnUnlikelyPromiseIsToldByTheLight() {
        clock.moveTo(NOVEMBER);
        promise(1, LocalDate.of(2026, 12, 31));

        LightReading light = lights.of(steward, initiative.code(), AsOf.today(NOVEMBER));
        assertThat(light.findings())
                .filteredOn(finding -> finding.dimension() == Finding.Dimension.LIKELIHOOD)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.light()).isEqualTo(Light.RED);
                    assertThat(finding.arguments().get(1)).isEqualTo(String.valueOf(stored().workingDaysToGain()));
                });
    }

    @Test
    void beforeNovemberTheRuleOfThenKnowsNoLikelihood() {
        promise(1, LocalDate.of(2026, 3, 2));

        assertThat(lights.of(steward, initiative.code(), AsOf.today(TestClock.TODAY))
                        .findings())
                .extracting(Finding::dimension)
                .doesNotContain(Finding.Dimension.LIKELIHOOD);
    }

    @Test
    void aPastDayIsForeseenFromThePlanOfThen() {
        clock.moveTo(NOVEMBER);
        promise(1, LocalDate.of(2026, 12, 31));
        Outlook then = stored();
        clock.moveTo(NOVEMBER.plusDays(10));
        promise(2, LocalDate.of(2027, 12, 31));

        LightReading past = lights.of(steward, initiative.code(), AsOf.day(NOVEMBER, NOVEMBER.plusDays(10)));

        assertThat(past.outlook()).contains(then);
        assertThat(stored().probability().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void finishedWorkOfItsKindTeachesHowLongItTakes() {
        plans.change(steward, initiative.code(), 1, initiative.construction(), kind("打桩 " + initiative.code()));
        LocalDate before = stored().p50On();
        for (int number = 0; number < 6; number++) {
            TestInitiative finished = zones.initiative(initiative.organisation());
            jdbc.sql("""
                            update activity set category = :kind, duration_working_days = 5, actual_start = date '2025-09-01',
                                                actual_finish = date '2025-09-30', percent = 100
                            where id = :id
                            """)
                    .param("kind", "打桩 " + initiative.code())
                    .param("id", finished.construction())
                    .update();
        }

        // History is read once a day: a day that no other test asks for.
        clock.moveTo(TestClock.TODAY.plusDays(19));
        plans.change(steward, initiative.code(), 2, initiative.filing(), kind(""));

        assertThat(stored().p50On()).isAfter(before.plusDays(60));
    }

    @Test
    void whatIsFinishedHasNoOutlook() {
        jdbc.sql(
                        "update activity set actual_start = :day, actual_finish = :day, verified = true, percent = 100 where initiative_id = :id")
                .param("day", TestClock.TODAY.minusDays(1))
                .param("id", initiative.id())
                .update();
        promise(1, LocalDate.of(2026, 12, 31));

        assertThat(line().reading().orElseThrow().outlook()).isEmpty();
    }

    @Test
    void theListIsNarrowedByHowLikelyThePromiseIs() {
        clock.moveTo(NOVEMBER);
        assertClass(1, LocalDate.of(2026, 12, 31), Likelihood.UNLIKELY);
        assertClass(2, stored().p50On().plusDays(1), Likelihood.UNSURE);
        assertClass(3, LocalDate.of(2027, 12, 31), Likelihood.LIKELY);
        jdbc.sql("update initiative_light set probability = null where initiative_id = :id")
                .param("id", initiative.id())
                .update();
        assertThat(found(Likelihood.UNKNOWN, AsOf.today(NOVEMBER))).isTrue();
    }

    @Test
    void thePastIsNarrowedByTheLikelihoodOfThen() {
        clock.moveTo(NOVEMBER);
        promise(1, LocalDate.of(2026, 12, 31));
        clock.moveTo(NOVEMBER.plusDays(10));
        promise(2, LocalDate.of(2027, 12, 31));

        AsOf then = AsOf.day(NOVEMBER, NOVEMBER.plusDays(10));
        assertThat(found(Likelihood.UNLIKELY, then)).isTrue();
        assertThat(found(Likelihood.LIKELY, then)).isFalse();
        assertThat(found(Likelihood.LIKELY, AsOf.today(NOVEMBER.plusDays(10)))).isTrue();
    }

    private void assertClass(int version, LocalDate promised, Likelihood expected) {
        promise(version, promised);
        assertThat(Likelihood.values())
                .filteredOn(one -> found(one, AsOf.today(NOVEMBER)))
                .as("%s", stored().probability())
                .containsExactly(expected);
    }

    private boolean found(Likelihood likelihood, AsOf asOf) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.add("likelihood", likelihood.code());
        InitiativePage page = list.page(steward, InitiativeQueryReader.read(asked), asOf);
        assertThat(page.total()).isEqualTo(page.lines().size());
        return page.lines().stream().anyMatch(one -> one.code().equals(initiative.code()));
    }

    private void promise(int version, LocalDate day) {
        changing.promise(steward, initiative.code(), version, StatedDate.day(day), "商定");
    }

    private static PlannedActivity construction(Estimate estimate) {
        return planned(new SchedulingTerms(
                WorkPattern.OFFICE, Optional.empty(), Optional.empty(), Optional.of(estimate), Optional.empty(), ""));
    }

    private static PlannedActivity kind(String kind) {
        return planned(SchedulingTerms.ofCategory(kind));
    }

    private static PlannedActivity planned(SchedulingTerms terms) {
        return new PlannedActivity(
                "施工",
                Activity.Type.ACTIVITY,
                false,
                "",
                BigDecimal.ONE,
                20,
                Optional.empty(),
                Optional.empty(),
                StatedDate.undated(),
                "",
                terms);
    }

    /** As the list reads it. */
    private Outlook stored() {
        return line().reading().orElseThrow().outlook().orElseThrow();
    }

    private InitiativeLine line() {
        return list.page(steward, InitiativeQuery.everything(), AsOf.today(LocalDate.now(clock))).lines().stream()
                .filter(one -> one.code().equals(initiative.code()))
                .findFirst()
                .orElseThrow();
    }
}
