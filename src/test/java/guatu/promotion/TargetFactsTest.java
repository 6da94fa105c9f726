package guatu.promotion;

import static guatu.promotion.AskedFor.BASIS;
import static guatu.promotion.AskedFor.key;
import static guatu.promotion.AskedFor.terms;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.claim.Sharing;
import guatu.promotion.signing.Capital;
import guatu.promotion.signing.Capitals;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetBook;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetTerms;
import guatu.promotion.targets.Targets;
import guatu.promotion.targets.YearDeal;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a year brought is counted towards its targets, for each unit by its part. */
@SpringBootTest
@Import(TestZones.class)
class TargetFactsTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    TargetBook book;

    @Autowired
    Targets targets;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Capitals capitals;

    @Autowired
    Sharing sharing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer leader;
    Viewer officer;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        leader = zones.person(Role.LEADER, zone.root());
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
    }

    @Test
    void sumsOfAYearAreWhatTheYearRaised() {
        String code = set(TargetMeasure.USED, "", "100000000");
        Lead deal = signedOn("2026-01-15", Optional.empty());
        used(deal, "2025-12-31", "30000000");
        used(deal, "2026-01-31", "50000000");
        used(deal, "2026-02-05", "75000000");

        assertThat(find(code, TODAY).fact())
                .hasValueSatisfying(fact -> assertThat(fact).isEqualByComparingTo("45000000"));
        assertThat(find(code, AsOf.day(LocalDate.parse("2026-02-01"), TestClock.TODAY))
                        .fact())
                .hasValueSatisfying(fact -> assertThat(fact).isEqualByComparingTo("20000000"));
        assertThat(find(code, TODAY).percent()).hasValue(45);
    }

    @Test
    void agreedSumsCountWhatEachSigningAdded() {
        String code = set(TargetMeasure.AGREED, "", "500000000");
        Lead deal = signedOn("2026-01-15", Optional.empty());
        signing(deal, "2026-01-15", 0, 200_000_000);

        assertThat(find(code, TODAY).fact())
                .hasValueSatisfying(fact -> assertThat(fact).isEqualByComparingTo("200000000"));
        assertThat(find(code, AsOf.day(LocalDate.parse("2026-01-14"), TestClock.TODAY))
                        .fact())
                .hasValueSatisfying(fact -> assertThat(fact).isEqualByComparingTo("0"));
    }

    @Test
    void aProjectThatTwoDealsSignCountsOnce() {
        String code = set(TargetMeasure.SIGNED, "", "10");
        UUID project = signing(signedOn("2026-01-15", Optional.empty()), "2026-01-15", 0, 200_000_000);
        Lead again = signedOn("2026-02-01", Optional.empty());
        assertThat(find(code, TODAY).fact()).contains(new BigDecimal("2"));

        signing(project, 2, again, "repeat", "2026-02-01", 200_000_000, 200_000_000);

        assertThat(find(code, TODAY).fact()).contains(BigDecimal.ONE);
        assertThat(targets.find(leader, code, TODAY).deals())
                .extracting(YearDeal::code)
                .doesNotContain(again.code());
    }

    @Test
    void aPaceThatTakesAgesIsToldAsAThousandYears() {
        String code = set(TargetMeasure.SIGNED, "", "1000000000000000");
        signedOn("2026-01-15", Optional.empty());

        assertThat(find(code, TODAY).metAtThisPace(TestClock.TODAY))
                .contains(LocalDate.parse("2026-01-01").plusDays(364_999));
    }

    @Test
    void onlyDealsOfTheYearTheUnitAndTheChannelCount() {
        TargetTerms scenarios = new TargetTerms(
                2026, "", TargetMeasure.SIGNED, "", Optional.of(SourceChannel.SCENARIO), "个", BigDecimal.TEN, BASIS);
        String byScenario = book.set(leader, zone.north().code(), scenarios, key());
        String all = set(TargetMeasure.SIGNED, "", "10");
        String south = book.set(leader, zone.south().code(), terms(TargetMeasure.SIGNED, "", "10"), key());
        signedOn("2026-01-15", Optional.empty());
        signedOn("2025-12-31", Optional.empty());
        signedOn("2026-02-01", Optional.of("scenario"));

        assertThat(find(all, TODAY).fact()).contains(new BigDecimal("2"));
        assertThat(find(byScenario, TODAY).fact()).contains(BigDecimal.ONE);
        assertThat(find(south, TODAY).fact()).contains(BigDecimal.ZERO);
    }

    @Test
    void creditThatUnitsAgreedToShareCountsForEachByItsPartFromWhenAllHaveAgreed() {
        String north = set(TargetMeasure.SIGNED, "", "10");
        String south = book.set(leader, zone.south().code(), terms(TargetMeasure.SIGNED, "", "10"), key());
        String whole = book.set(leader, zone.root().code(), terms(TargetMeasure.SIGNED, "", "10"), key());
        Lead deal = signedOn("2026-01-15", Optional.empty());
        Map<String, BigDecimal> shares =
                Map.of(zone.north().code(), new BigDecimal("60"), zone.south().code(), new BigDecimal("40"));
        sharing.propose(officer, deal.code(), shares, "信息由南片提供", key());
        assertThat(find(north, TODAY).fact()).contains(BigDecimal.ONE);

        sharing.agree(
                zones.person(Role.INVESTMENT_OFFICER, zone.south()),
                deal.code(),
                zone.south().code());

        assertThat(find(north, TODAY).fact()).contains(new BigDecimal("0.6"));
        assertThat(find(south, TODAY).fact()).contains(new BigDecimal("0.4"));
        assertThat(find(whole, TODAY).fact())
                .hasValueSatisfying(fact -> assertThat(fact).isEqualByComparingTo("1"));
        assertThat(targets.find(leader, south, TODAY).deals()).singleElement().satisfies(counted -> {
            assertThat(counted.code()).isEqualTo(deal.code());
            assertThat(counted.shared()).isTrue();
        });
        assertThat(find(north, AsOf.day(LocalDate.parse("2026-02-09"), TestClock.TODAY))
                        .fact())
                .as("nobody had agreed by then")
                .contains(BigDecimal.ONE);
    }

    private String set(TargetMeasure measure, String sizeClass, String value) {
        return book.set(leader, zone.north().code(), terms(measure, sizeClass, value), key());
    }

    private Target find(String code, AsOf asOf) {
        return targets.find(leader, code, asOf).target();
    }

    /** A deal of the northern unit that was signed on a day. */
    private Lead signedOn(String day, Optional<String> channel) {
        Organisation north = zone.north();
        Lead lead =
                new Promoted(recording, leads).lead(officer, north, Openness.UNIT, Stage.SIGNED, LocalDate.parse(day));
        channel.ifPresent(one -> jdbc.sql("update lead set channel = :channel where id = :id")
                .param("channel", one)
                .param("id", lead.id())
                .update());
        return lead;
    }

    private void used(Lead deal, String day, String amount) {
        capitals.record(
                officer,
                deal.code(),
                new Capital(
                        Capital.Kind.USED,
                        Capital.Origin.DOMESTIC,
                        new BigDecimal(amount),
                        LocalDate.parse(day),
                        "验资报告",
                        "",
                        Optional.empty()),
                key());
    }

    private UUID signing(Lead deal, String day, long before, long after) {
        UUID project = Identifiers.next();
        jdbc.sql(
                        "insert into signed_project (id, lead_id, currency, agreed, signings) values (:id, :lead, 'CNY', :after, 1)")
                .param("id", project)
                .param("lead", deal.id())
                .param("after", after)
                .update();
        signing(project, 1, deal, "first", day, before, after);
        return project;
    }

    private void signing(UUID project, int number, Lead deal, String kind, String day, long before, long after) {
        jdbc.sql("""
                        insert into signing (id, project_id, number, previous, lead_id, kind, signed_on, place, stated, currency,
                                             agreed_before, agreed_after, counted, projects, reason, source, rule_version,
                                             recorded_at, recorded_by, request_key)
                        values (:id, :project, :number, nullif(:number - 1, 0), :lead, :kind, :day, '', :after, 'CNY', :before, :after,
                                :after - :before, case :kind when 'first' then 1 else 0 end, '测试', '', 'test',
                                timestamptz '2026-02-10 08:00+08', :person, :key)
                        """)
                .param("id", Identifiers.next())
                .param("project", project)
                .param("number", number)
                .param("lead", deal.id())
                .param("kind", kind)
                .param("day", LocalDate.parse(day))
                .param("before", before)
                .param("after", after)
                .param("person", officer.id())
                .param("key", key())
                .update();
    }
}
