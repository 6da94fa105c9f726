package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.claim.Sharing;
import guatu.promotion.signing.Capital;
import guatu.promotion.signing.Capitals;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetBook;
import guatu.promotion.targets.TargetChange;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetSetting;
import guatu.promotion.targets.TargetTerms;
import guatu.promotion.targets.Targets;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets of a year are set by those who supervise, keep what was asked for before, and count what the year brought. */
@SpringBootTest
@Import(TestZones.class)
class TargetBookTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);
    private static final String BASIS = "区委一号文件";

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
    void whatWasAskedForBeforeStaysOnRecordAndAPastDayShowsWhatHeldThen() {
        String code = set(TargetMeasure.SIGNED, "", "20");
        clock.moveTo(LocalDate.parse("2026-03-10"));
        book.adjust(leader, code, new BigDecimal("15"), new TargetChange(1, "二季度调度会", "土地指标核减", key()));

        Target now = find(code, AsOf.today(LocalDate.parse("2026-03-10")));
        Target then = find(code, AsOf.day(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-10")));

        assertThat(now.value()).isEqualByComparingTo("15");
        assertThat(now.first()).isEqualByComparingTo("20");
        assertThat(now.adjusted()).isTrue();
        assertThat(then.value()).isEqualByComparingTo("20");
        assertThat(targets.find(leader, code, AsOf.today(LocalDate.parse("2026-03-10")))
                        .settings())
                .extracting(TargetSetting::reason)
                .containsExactly("土地指标核减", "");
    }

    @Test
    void aUnitSeesItsTargetAndCannotSetOrChangeIt() {
        String code = set(TargetMeasure.SIGNED, "", "20");

        assertThat(find(officer, code).value()).isEqualByComparingTo("20");
        assertThat(book.mayChange(officer, find(officer, code), TestClock.TODAY))
                .isFalse();
        refused(
                "promotion.target.refused.permission",
                () -> book.adjust(officer, code, BigDecimal.ONE, new TargetChange(1, BASIS, "完不成", key())));
        refused(
                "promotion.target.refused.organisation",
                () -> book.set(officer, zone.north().code(), terms(TargetMeasure.LANDED, "", "1"), key()));
        assertThatThrownBy(() -> find(zones.person(Role.LEADER, zone.south()), code))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameIsSetOnceAndAFormThatIsSentTwiceSetsOnce() {
        String key = key();
        String code = book.set(leader, zone.north().code(), terms(TargetMeasure.SIGNED, "", "20"), key);

        assertThat(book.set(leader, zone.north().code(), terms(TargetMeasure.SIGNED, "", "20"), key))
                .isEqualTo(code);
        refused("promotion.target.refused.exists", () -> set(TargetMeasure.SIGNED, "", "25"));
        assertThat(set(TargetMeasure.SIGNED, "major", "3")).isNotEqualTo(code);
    }

    @Test
    void ofManyWhoAdjustAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        String code = set(TargetMeasure.SIGNED, "", "20");
        int people = 12;
        List<Callable<Boolean>> changes = IntStream.range(0, people)
                .mapToObj(number -> (Callable<Boolean>) () -> {
                    try {
                        book.adjust(leader, code, new BigDecimal(30 + number), new TargetChange(1, BASIS, "调度", key()));
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.messageKey()).isEqualTo("promotion.target.refused.changed");
                        return false;
                    }
                })
                .toList();

        int done = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(people)) {
            for (Future<Boolean> change : executor.invokeAll(changes)) {
                done += change.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(targets.find(leader, code, TODAY).settings()).hasSize(2);
    }

    @Test
    void aWithdrawnTargetAsksForNothingUntilItIsSetAgain() {
        String code = set(TargetMeasure.SIGNED, "", "1");
        signedOn("2026-01-15", Optional.empty());
        assertThat(find(code, TODAY).met()).isTrue();

        book.withdraw(leader, code, new TargetChange(1, BASIS, "并入区级目标", key()));
        assertThat(find(code, TODAY).met()).isFalse();
        assertThat(find(code, TODAY).setting().withdrawn()).isTrue();

        book.adjust(leader, code, BigDecimal.ONE, new TargetChange(2, BASIS, "恢复", key()));
        assertThat(find(code, TODAY).met()).isTrue();
    }

    @Test
    void theTargetOfAYearThatIsOverStaysAsItIs() {
        String code = set(TargetMeasure.SIGNED, "", "20");
        clock.moveTo(LocalDate.parse("2027-01-04"));

        refused(
                "promotion.target.refused.over",
                () -> book.adjust(leader, code, BigDecimal.ONE, new TargetChange(1, BASIS, "改低就完成了", key())));
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

    @Test
    void aYearThatHasNotBegunHasTargetsAndNoFacts() {
        TargetTerms next =
                new TargetTerms(2027, "", TargetMeasure.SIGNED, "", Optional.empty(), "个", BigDecimal.TEN, BASIS);
        String code = book.set(leader, zone.north().code(), next, key());

        assertThat(code).startsWith("MB2027-");
        assertThat(targets.of(officer, 2027, "", TODAY).targets())
                .extracting(Target::code)
                .containsExactly(code);
        assertThat(find(code, TODAY).fact()).isEmpty();
        assertThat(targets.of(officer, 2026, "", TODAY).targets()).isEmpty();
    }

    @Test
    void aListGoesOnAfterTheTargetThatWasLast() {
        set(TargetMeasure.SIGNED, "", "20");
        String second = set(TargetMeasure.LANDED, "", "10");
        String third = book.set(leader, zone.south().code(), terms(TargetMeasure.SIGNED, "", "5"), key());

        assertThat(targets.of(leader, 2026, second, TODAY).targets())
                .extracting(Target::code)
                .containsExactly(third);
    }

    @ParameterizedTest
    @CsvSource({
        "signed, 0, 个, promotion.target.refused.value",
        "signed, 2.5, 个, promotion.target.refused.whole",
        "used, 100, 个, promotion.target.refused.currency",
        "stated, 100, 亿元, promotion.target.refused.name"
    })
    void whatCannotBeATargetIsRefused(String measure, BigDecimal value, String unit, String refusal) {
        refused(
                refusal,
                () -> new TargetTerms(2026, "", TargetMeasure.of(measure), "", Optional.empty(), unit, value, BASIS));
    }

    @Test
    void aTargetNeedsABasisAndAYear() {
        refused("promotion.target.refused.basis", () -> terms(2026, " "));
        refused("promotion.target.refused.year", () -> terms(26, BASIS));
        refused("promotion.target.refused.reason", () -> new TargetChange(1, BASIS, " ", "k"));
    }

    private static TargetTerms terms(int year, String basis) {
        return new TargetTerms(year, "", TargetMeasure.SIGNED, "", Optional.empty(), "个", BigDecimal.TEN, basis);
    }

    private static TargetTerms terms(TargetMeasure measure, String sizeClass, String value) {
        return new TargetTerms(
                2026,
                "",
                measure,
                sizeClass,
                Optional.empty(),
                measure.money() ? "CNY" : "个",
                new BigDecimal(value),
                BASIS);
    }

    private String set(TargetMeasure measure, String sizeClass, String value) {
        return book.set(leader, zone.north().code(), terms(measure, sizeClass, value), key());
    }

    private Target find(String code, AsOf asOf) {
        return targets.find(leader, code, asOf).target();
    }

    private Target find(Viewer viewer, String code) {
        return targets.find(viewer, code, TODAY).target();
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

    private void signing(Lead deal, String day, long before, long after) {
        UUID project = Identifiers.next();
        jdbc.sql(
                        "insert into signed_project (id, lead_id, currency, agreed, signings) values (:id, :lead, 'CNY', :after, 1)")
                .param("id", project)
                .param("lead", deal.id())
                .param("after", after)
                .update();
        jdbc.sql("""
                        insert into signing (id, project_id, number, lead_id, kind, signed_on, place, stated, currency, agreed_before,
                                             agreed_after, counted, projects, reason, source, rule_version, recorded_at,
                                             recorded_by, request_key)
                        values (:id, :project, 1, :lead, 'first', :day, '', :after, 'CNY', :before, :after, :after - :before, 1, '',
                                '', 'test', timestamptz '2026-02-10 08:00+08', :person, :key)
                        """)
                .param("id", Identifiers.next())
                .param("project", project)
                .param("lead", deal.id())
                .param("day", LocalDate.parse(day))
                .param("before", before)
                .param("after", after)
                .param("person", officer.id())
                .param("key", key())
                .update();
    }

    private static String key() {
        return Identifiers.next().toString();
    }
}
