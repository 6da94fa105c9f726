package guatu.promotion.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.DistinctNames;
import guatu.promotion.Lead;
import guatu.promotion.LeadRecording;
import guatu.promotion.Leads;
import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.SigningEvent.Description;
import guatu.promotion.signing.SigningEvent.Stated;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class SigningTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);
    private static final int PEOPLE = 24;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Signings signings;

    @Autowired
    SigningEvents events;

    @Autowired
    Capitals capitals;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer officer;
    DealsToSign deals;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        deals = new DealsToSign(recording, leads, zone, officer);
    }

    @Test
    void aFirstSigningCountsOneProjectWithItsSumAndIsTheAgreedFigure() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");

        Signing signing = sign(lead, new Identity.First(), 200_000_000).getLast();

        assertThat(signing.kind()).isEqualTo(SigningKind.FIRST);
        assertThat(signing.counted()).isEqualByComparingTo("200000000");
        assertThat(capitals.of(officer, lead.code(), TODAY)).singleElement().satisfies(figure -> {
            assertThat(figure.capital().kind()).isEqualTo(Capital.Kind.AGREED);
            assertThat(figure.capital().amount()).isEqualByComparingTo("200000000");
        });
    }

    @Test
    void aSecondSigningOfTheSameDealSaysWhatItIsAndCountsOnlyWhatIsNew() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        sign(lead, new Identity.First(), 200_000_000);
        refused("signing.refused.again", () -> sign(lead, new Identity.First(), 200_000_000));

        sign(lead, new Identity.Later(SigningKind.REPEAT, lead.code(), "市级活动再签"), 200_000_000);
        List<Signing> all = sign(lead, new Identity.Later(SigningKind.INCREASE, lead.code(), "二期"), 260_000_000);

        assertThat(all)
                .extracting(Signing::kind)
                .containsExactly(SigningKind.FIRST, SigningKind.REPEAT, SigningKind.INCREASE);
        assertThat(all)
                .extracting(one -> one.counted().longValueExact())
                .containsExactly(200_000_000L, 0L, 60_000_000L);
        SigningTally tally = SigningTally.of(all);
        assertThat(tally.projects()).isEqualTo(1);
        assertThat(tally.counted()).containsEntry("CNY", new BigDecimal("260000000"));
    }

    @Test
    void anotherUnitsSigningOfAProjectThatIsAlikeNeedsADecision() {
        String investor = DistinctNames.next() + "科技有限公司";
        String project = DistinctNames.next() + "生产基地";
        Lead first = lead(investor, project, "");
        sign(first, new Identity.First(), 100_000_000);
        Lead again = lead(investor.replace("科技有限公司", "科技股份有限公司"), project, "");

        refused("signing.refused.alike", () -> sign(again, new Identity.First(), 100_000_000));
        List<Signing> all = sign(again, new Identity.Later(SigningKind.REPEAT, first.code(), "区里又签"), 100_000_000);

        assertThat(all).hasSize(2);
        assertThat(SigningTally.of(all).counted()).containsEntry("CNY", new BigDecimal("100000000"));
    }

    @Test
    void whatIsAlikeAndAnotherProjectIsSaidToBeWithAReasonThatIsKept() {
        String investor = DistinctNames.next();
        sign(lead(investor, DistinctNames.next(), ""), new Identity.First(), 100_000_000);
        Lead second = lead(investor, DistinctNames.next(), "");

        Signing signing =
                sign(second, new Identity.Different("同一企业的另一条产线"), 50_000_000).getLast();

        assertThat(signing.kind()).isEqualTo(SigningKind.FIRST);
        assertThat(jdbc.sql("select reason from signing_distinction where lead_id = :lead")
                        .param("lead", second.id())
                        .query(String.class)
                        .list())
                .containsExactly("同一企业的另一条产线");
    }

    @Test
    void oneOnlineProjectCodeIsOneProjectWhateverAnybodySays() {
        String code = "2602-" + DistinctNames.next();
        sign(lead(DistinctNames.next(), DistinctNames.next(), code), new Identity.First(), 100_000_000);
        Lead again = lead(DistinctNames.next(), DistinctNames.next(), code);

        refused("signing.refused.sameOnlineCode", () -> sign(again, new Identity.Different("名称不同"), 100_000_000));
    }

    @Test
    void aChangedInvestorTakesTheProjectOverAndItStillCountsOnce() {
        Lead first = lead(DistinctNames.next(), DistinctNames.next(), "");
        sign(first, new Identity.First(), 100_000_000);
        Lead next = lead(DistinctNames.next(), DistinctNames.next(), "");

        List<Signing> all =
                sign(next, new Identity.Later(SigningKind.INVESTOR_CHANGED, first.code(), "股权转让"), 120_000_000);

        assertThat(SigningTally.of(all).projects()).isEqualTo(1);
        assertThat(all.getLast().counted()).isEqualByComparingTo("20000000");
        assertThat(jdbc.sql(
                                "select p.lead_id from signed_project p join signed_project_lead l on l.project_id = p.id where l.lead_id = :lead")
                        .param("lead", first.id())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(next.id());
    }

    @Test
    void manyWhoSignOneProjectAtOnceUnderManyNamesCountItOnce() throws Exception {
        String investor = DistinctNames.next() + "科技有限公司";
        String project = DistinctNames.next() + "生产基地";
        List<Lead> same = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            same.add(lead(i % 2 == 0 ? investor : investor.replace("有限公司", "股份有限公司"), project, ""));
        }

        List<Boolean> signed = AtOnce.all(same, lead -> {
            try {
                sign(lead, new Identity.First(), 100_000_000);
                return true;
            } catch (Refused refusal) {
                return false;
            }
        });

        assertThat(signed).filteredOn(one -> one).hasSize(1);
    }

    @Test
    void whateverManySignOfOneProjectAtOnceTheSumCountedIsTheSumAgreedLast() throws Exception {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        sign(lead, new Identity.First(), 100_000_000);
        Random random = new Random(7);
        List<Long> sums = random.longs(PEOPLE, 50_000_000, 900_000_000).boxed().toList();
        SigningKind[] kinds = {SigningKind.INCREASE, SigningKind.UPGRADE, SigningKind.REPEAT, SigningKind.REDUCTION};

        List<Boolean> signed = AtOnce.all(sums, sum -> {
            try {
                sign(lead, new Identity.Later(kinds[(int) (sum % kinds.length)], lead.code(), "再签"), sum);
                return true;
            } catch (Refused contradiction) {
                return false;
            }
        });

        List<Signing> all = signings.of(officer, lead.code(), TODAY);
        assertThat(all)
                .hasSize(1 + (int) signed.stream().filter(one -> one).count())
                .hasSizeGreaterThan(2);
        BigDecimal counted = all.stream().map(Signing::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(counted).isEqualByComparingTo(all.getLast().agreedAfter());
        assertThat(SigningTally.of(all).projects()).isEqualTo(1);
    }

    @Test
    void theDatabaseTakesNoSigningThatCountsMoreThanWasAgreed() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        sign(lead, new Identity.First(), 100_000_000);

        assertThatThrownBy(() -> forged(lead, 1, "100000000", "160000000", "160000000", 0))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> forged(lead, 1, "0", "160000000", "160000000", 0))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> forged(lead, 1, "100000000", "160000000", "60000000", 1))
                .isInstanceOf(DataIntegrityViolationException.class);
        forged(lead, 1, "100000000", "160000000", "60000000", 0);
    }

    @Test
    void aSigningThatIsSentTwiceIsRecordedOnce() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        NewSigning made = made(new Identity.First(), 100_000_000, Optional.empty());
        signings.sign(officer, lead.code(), made);

        assertThat(signings.sign(officer, lead.code(), made)).hasSize(1);
    }

    @Test
    void anEventAddsUpWhatWasSignedAtItPerCurrency() {
        String event = event(new Stated(Optional.empty(), Optional.empty()), "");
        Lead yuan = lead(DistinctNames.next(), DistinctNames.next(), "");
        Lead dollars = lead(DistinctNames.next(), DistinctNames.next(), "");
        signings.sign(officer, yuan.code(), made(new Identity.First(), 100_000_000, Optional.of(event)));
        signings.sign(
                officer,
                dollars.code(),
                new NewSigning(
                        new Identity.First(),
                        TestClock.TODAY,
                        Optional.of(new Money(new BigDecimal("30000000"), "USD")),
                        Optional.of(event),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Identifiers.next().toString()));

        SigningEvents.Held held = events.find(officer, event, TODAY);

        assertThat(held.tally().projects()).isEqualTo(2);
        assertThat(held.tally().counted())
                .containsEntry("CNY", new BigDecimal("100000000"))
                .containsEntry("USD", new BigDecimal("30000000"));
        Viewer south = zones.person(Role.VIEWER, zone.south());
        assertThat(events.find(south, event, TODAY).signings()).isEmpty();
        assertThat(events.find(south, event, TODAY).hidden()).isEqualTo(2);
    }

    @Test
    void figuresThatAnEventOnlyStatesNeedTheirSource() {
        Stated stated = new Stated(Optional.of(23), Optional.of(new Money(new BigDecimal("7077000000"), "CNY")));
        refused("signing.refused.statedSource", () -> event(stated, ""));

        assertThat(events.find(officer, event(stated, "003:7;9"), TODAY).event().stated())
                .isEqualTo(stated);
    }

    @Test
    void aDealBeforeTalksIsNotSignedAndOneWithoutItsGateNeither() {
        refused("signing.refused.notTalking", () -> sign(lead(Stage.PLANNED), new Identity.First(), 1_000_000));
        refused("promotion.step.refused.gate", () -> sign(lead(Stage.NEGOTIATING), new Identity.First(), 1_000_000));
    }

    @Test
    void agreedInPlaceAndUsedStandApartAndACorrectionLeavesTheOldFigureToBeRead() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        capitals.record(officer, lead.code(), figure(Capital.Kind.IN_PLACE, "80000000", Optional.empty()), "k1");
        capitals.record(officer, lead.code(), figure(Capital.Kind.USED, "30000000", Optional.empty()), "k2");
        Capital.Recorded inPlace = capitals.of(officer, lead.code(), TODAY).getFirst();

        capitals.record(
                officer, lead.code(), figure(Capital.Kind.IN_PLACE, "70000000", Optional.of(inPlace.id())), "k3");

        assertThat(capitals.of(officer, lead.code(), TODAY))
                .filteredOn(Capital.Recorded::stands)
                .extracting(one -> one.capital().kind().code() + " "
                        + one.capital().amount().toPlainString())
                .containsExactly("in_place 70000000", "used 30000000");
        assertThat(capitals.of(officer, lead.code(), TODAY)).hasSize(3);
        refused(
                "signing.refused.capital.corrects",
                () -> capitals.record(
                        officer, lead.code(), figure(Capital.Kind.IN_PLACE, "1", Optional.of(inPlace.id())), "k4"));
    }

    @Test
    void whoDoesNotSeeADealDoesNotFindItsSignings() {
        Lead lead = lead(DistinctNames.next(), DistinctNames.next(), "");
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        assertThatThrownBy(() -> signings.of(south, lead.code(), TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signings.sign(south, lead.code(), made(new Identity.First(), 1, Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    private static Capital figure(Capital.Kind kind, String amount, Optional<java.util.UUID> corrects) {
        return new Capital(
                kind, Capital.Origin.DOMESTIC, new BigDecimal(amount), TestClock.TODAY, "验资报告", "", corrects);
    }

    private String event(Stated stated, String source) {
        return events.record(
                officer,
                guatu.directory.Permission.RECORD,
                zone.north().code(),
                new Description("首批集中签约", TestClock.TODAY, "会展中心", "", source),
                stated,
                Identifiers.next().toString());
    }

    private List<Signing> sign(Lead lead, Identity identity, long yuan) {
        return signings.sign(officer, lead.code(), made(identity, yuan, Optional.empty()));
    }

    private static NewSigning made(Identity identity, long yuan, Optional<String> event) {
        return new NewSigning(
                identity,
                TestClock.TODAY,
                Optional.of(new Money(BigDecimal.valueOf(yuan), "CNY")),
                event,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Identifiers.next().toString());
    }

    private Lead lead(Stage stage) {
        return deals.lead(DistinctNames.next(), DistinctNames.next(), "", stage);
    }

    private Lead lead(String investor, String project, String onlineCode) {
        return deals.lead(investor, project, onlineCode, Stage.SIGNED);
    }

    private void forged(Lead lead, int previous, String before, String after, String counted, int projects) {
        jdbc.sql("""
                        insert into signing (id, project_id, number, previous, lead_id, kind, signed_on, place, stated, currency,
                                             agreed_before, agreed_after, counted, projects, reason, source, rule_version,
                                             recorded_at, recorded_by, request_key)
                        select :id, l.project_id, 2, :previous, l.lead_id, 'increase', date '2026-02-10', '', 1, 'CNY', :before,
                               :after, :counted, :projects, '', '', '', timestamptz '2026-02-10 09:00+08', :person, :key
                        from signed_project_lead l where l.lead_id = :lead
                        """)
                .param("id", Identifiers.next())
                .param("previous", previous)
                .param("before", new BigDecimal(before))
                .param("after", new BigDecimal(after))
                .param("counted", new BigDecimal(counted))
                .param("projects", projects)
                .param("person", officer.id())
                .param("key", Identifiers.next().toString())
                .param("lead", lead.id())
                .update();
    }

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
