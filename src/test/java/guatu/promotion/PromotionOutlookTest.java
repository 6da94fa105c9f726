package guatu.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.Step.Kind;
import guatu.promotion.reading.Chain;
import guatu.promotion.reading.Chains;
import guatu.promotion.reading.Funnel;
import guatu.promotion.reading.Funnel.By;
import guatu.promotion.reading.Funnels;
import guatu.promotion.store.StepTable;
import guatu.promotion.store.TargetTable;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetSetting;
import guatu.promotion.targets.Targets;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class PromotionOutlookTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    StepTable steps;

    @Autowired
    Funnels funnels;

    @Autowired
    Targets targets;

    @Autowired
    Chains chains;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TargetTable targetTable;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
    }

    @Test
    void theFunnelCountsWhoCameHowFarAndTheMedianDaysInBetween() {
        moved("2026-01-05", "2026-01-15");
        moved("2026-01-05", "2026-01-25");
        moved("2026-01-05", "2026-02-04");
        lead(LocalDate.parse("2026-01-05"));

        Funnel.Row row = row(By.UNIT, TODAY);

        assertThat(row.reached().subList(0, 3)).containsExactly(4L, 4L, 3L);
        assertThat(row.conversionPercent(Stage.SIGNED)).isEqualTo(OptionalInt.of(75));
        assertThat(row.medianDays().get(Stage.NEGOTIATING.ordinal())).isEqualTo(OptionalInt.of(20));
    }

    @Test
    void thePastDaysFunnelLeavesOutWhatCameLater() {
        moved("2026-01-05", "2026-01-15");
        moved("2026-01-05", "2026-02-04");

        Funnel.Row past = row(By.UNIT, AsOf.day(LocalDate.parse("2026-01-20"), TestClock.TODAY));

        assertThat(past.reached().subList(0, 3)).containsExactly(2L, 2L, 1L);
    }

    @Test
    void everyGroupingAddsUpToTheSameLeads() {
        moved("2026-01-05", "2026-01-15");
        long all = funnels.of(officer, By.ALL, 10, TODAY)
                .rows()
                .getFirst()
                .reached()
                .getFirst();

        for (By by : By.values()) {
            assertThat(funnels.of(officer, by, 10, TODAY).rows().stream()
                            .mapToLong(row -> row.reached().getFirst())
                            .sum())
                    .as(by.code())
                    .isEqualTo(all);
        }
    }

    @Test
    void aTargetSaysOnWhichDayThePresentPaceMeetsIt() {
        targetTable.put(target("T-" + zone.root().code(), ""), officer.id());
        moved("2026-01-05", "2026-01-15");
        moved("2026-01-05", "2026-01-25");

        Target target = target(TODAY);

        assertThat(target.fact()).contains(BigDecimal.valueOf(2));
        // Two in 41 days: ten in 205, which is 24 July.
        assertThat(target.metAtThisPace(TestClock.TODAY)).contains(LocalDate.parse("2026-07-24"));
        assertThat(target.met()).isFalse();
    }

    @Test
    void aPastDaysTargetCountsWhatWasSignedByThenAndOnlyWhatWasOnRecordWhereThatIsAsked() {
        targetTable.put(target("T-" + zone.root().code(), ""), officer.id());
        moved("2026-01-05", "2026-01-15");
        moved("2026-01-05", "2026-02-04");
        LocalDate then = LocalDate.parse("2026-01-20");

        assertThat(target(AsOf.day(then, TestClock.TODAY)).fact()).contains(BigDecimal.ONE);
        assertThat(target(AsOf.known(then, then, clock.getZone())).fact())
                .as("both were recorded later")
                .contains(BigDecimal.ZERO);
    }

    @Test
    void thePastDaysChainMapShowsTheStagesOfThatDay() {
        String industry = "CH-" + zone.root().code();
        jdbc.sql("insert into industry (code, name, scheme, path) values (:code, '传感器', :code, 'sensors')")
                .param("code", industry)
                .update();
        UUID lead = moved("2026-01-05", "2026-02-04");
        for (String table : List.of(
                "lead set industry_code = :code where id", "lead_version set industry_code = :code where lead_id")) {
            jdbc.sql("update " + table + " = :lead")
                    .param("code", industry)
                    .param("lead", lead)
                    .update();
        }

        Chain.Segment now = segment(industry, TODAY);
        Chain.Segment then = segment(industry, AsOf.day(LocalDate.parse("2026-01-20"), TestClock.TODAY));

        assertThat(then.talking() - now.talking()).isEqualTo(1);
        assertThat(now.signed() - then.signed()).isEqualTo(1);
    }

    @Test
    void aTargetOfASizeClassCountsOnlyDealsOfThatSize() {
        targetTable.put(target("T-" + zone.root().code(), "major"), officer.id());
        // 200 million yuan is below a billion.
        moved("2026-01-05", "2026-01-15");

        assertThat(target(TODAY).fact()).contains(BigDecimal.ZERO);
    }

    private Target target(AsOf asOf) {
        return targets.of(officer, 2026, "", asOf).targets().getFirst();
    }

    private Target target(String code, String sizeClass) {
        return new Target(
                code,
                new Unit(zone.north().id(), zone.north().code(), ""),
                zone.north().path(),
                2026,
                "签约",
                "Signed",
                TargetMeasure.SIGNED,
                sizeClass,
                "",
                "个",
                new TargetSetting(1, BigDecimal.TEN, false, "", "", Instant.parse("2026-01-01T00:00:00Z"), ""),
                BigDecimal.TEN,
                Optional.empty());
    }

    private Funnel.Row row(By by, AsOf asOf) {
        Viewer named = zones.person(Role.VIEWER, zone.north());
        return funnels.of(named, by, 10, asOf).rows().stream()
                .filter(row -> row.group().equals(zone.north().code()))
                .findFirst()
                .orElseThrow();
    }

    private Lead lead(LocalDate since) {
        return new Promoted(recording, leads).lead(officer, zone.north(), Openness.UNIT, Stage.NEGOTIATING, since);
    }

    private Chain.Segment segment(String industry, AsOf asOf) {
        return chains.of(officer, industry, asOf).segments().stream()
                .filter(one -> one.industry().code().equals(industry))
                .findFirst()
                .orElseThrow();
    }

    private UUID moved(String negotiatingOn, String signedOn) {
        Lead lead = lead(LocalDate.parse(negotiatingOn));
        LocalDate signed = LocalDate.parse(signedOn);
        steps.append(
                Identifiers.next(),
                lead.id(),
                1,
                new Step(Kind.ADVANCED, Stage.SIGNED, signed, signed, ""),
                officer.id(),
                clock.instant());
        return lead.id();
    }
}
