package guatu.promotion;

import static guatu.promotion.Promised.done;
import static guatu.promotion.Promised.investment;
import static guatu.promotion.Promised.onLand;
import static guatu.promotion.Promised.payment;
import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.MoneyBook;
import guatu.delivery.MoneyBook.Payment;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseDossiers;
import guatu.enterprise.EnterpriseFigures;
import guatu.enterprise.EnterpriseRegister;
import guatu.enterprise.EnterpriseRegister.Outcome;
import guatu.enterprise.NewEnterprise;
import guatu.promotion.fairness.FairCompetition;
import guatu.promotion.fairness.FairCompetitionReview;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.promise.Done;
import guatu.promotion.promise.Fulfilment.State;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseBook;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseQuery;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.PromiseVersion.Change;
import guatu.promotion.promise.Terms;
import guatu.promotion.store.LeadWrites;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class PromiseLedgerTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    LeadWrites leadWrites;

    @Autowired
    PromiseBook book;

    @Autowired
    FairCompetition fairness;

    @Autowired
    PromiseLedger ledger;

    @Autowired
    DealFirms firms;

    @Autowired
    MoneyBook money;

    @Autowired
    EnterpriseRegister register;

    @Autowired
    EnterpriseFigures figures;

    @Autowired
    EnterpriseDossiers dossiers;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    Viewer reviewer;
    Lead lead;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        reviewer = zones.person(Role.UNIT_OFFICER, zone.north());
        LeadDescription said = LeadRecordingTest.description("传感器项目", Openness.CITY);
        lead = leads.find(
                officer,
                recording.record(
                        officer,
                        new NewLead(
                                zone.north().id(), onLand(said), Stage.SIGNED, LocalDate.parse("2025-06-01"), key())),
                TODAY);
    }

    @Test
    void theInvestmentIsHeldAgainstTheInitiativesMoneyAndNeverTypedTwice() {
        TestInitiative initiative = zones.initiative(zone.north());
        leadWrites.handedOver(lead.code(), initiative.code());
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        book.record(officer, lead.code(), investment("500000000", "2025-12-31"), key());

        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        pay(steward, initiative, "300000000", "2025-10-01");
        assertThat(only().state()).isEqualTo(State.MISSED);
        pay(steward, initiative, "200000000", "2026-01-15");

        PromiseStanding standing = only();
        assertThat(standing.state()).isEqualTo(State.LATE);
        assertThat(standing.facts()).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.path()).isEqualTo("/initiatives/" + initiative.code() + "/money");
            assertThat(fact.source()).isEqualTo("银行回单");
        });
        refused(
                "promise.refused.notHere",
                () -> book.fulfil(officer, standing.promise().code(), done("2026-02-01", "1"), key()));
    }

    @Test
    void taxPerMuIsTheFirmsTaxOverTheDealsLandAndOfTwoSourcesTheSmallerCounts() {
        book.record(
                officer,
                lead.code(),
                new Terms(
                        Measure.TAX_PER_MU,
                        "亩均税收 20 万元",
                        new BigDecimal("200000"),
                        "CNY",
                        Optional.of(LocalDate.parse("2025-12-31")),
                        ""),
                key());
        String firm = firm();
        figure(firm, "税收", "2100", "万元", "税务局");
        firms.say(officer, lead.code(), firm);

        // 21,000,000 yuan over 100 mu
        assertThat(only().state()).isEqualTo(State.KEPT);
        figure(firm, "税收", "1900", "万元", "企业自报");

        PromiseStanding standing = only();
        assertThat(standing.state()).isEqualTo(State.MISSED);
        assertThat(standing.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.value()).isEqualByComparingTo("190000");
            assertThat(fact.contradicted()).isTrue();
            assertThat(fact.source()).isEqualTo("企业自报");
        });
    }

    @Test
    void theZonesPromiseHoldsOnceASecondPersonApprovedIt() {
        String code = book.record(officer, lead.code(), payment("1000000", "2026-01-31"), key());

        assertThat(only().state()).isEqualTo(State.PROPOSED);
        refused("promotion.refused.permission", () -> book.decide(officer, code, 1, true, ""));
        refused("promise.refused.notHere", () -> book.fulfil(officer, code, done("2026-02-01", "1000000"), key()));
        refused("fairness.refused.missing", () -> book.decide(reviewer, code, 1, true, ""));
        reviewed(code);
        book.decide(reviewer, code, 1, true, "依据充分");
        assertThat(only().state()).isEqualTo(State.MISSED);
        book.fulfil(officer, code, done("2026-02-05", "1000000"), key());
        assertThat(only().state()).isEqualTo(State.LATE);
    }

    @Test
    void nobodyApprovesWhatTheyPutForwardAndARefusalSaysWhy() {
        String own = book.record(reviewer, lead.code(), payment("1000000", "2026-01-31"), key());

        refused("promise.refused.own", () -> book.decide(reviewer, own, 1, true, ""));
        Viewer other = zones.person(Role.UNIT_OFFICER, zone.north());
        refused("promotion.proof.refused.reason", () -> book.decide(other, own, 1, false, " "));
        book.decide(other, own, 1, false, "没有政策依据");

        assertThat(only().state()).isEqualTo(State.REFUSED);
        refused("promise.refused.changedMeanwhile", () -> book.decide(other, own, 1, true, ""));
    }

    @Test
    void aPaymentThatDidNotHappenIsTakenBackByARowOfItsOwn() {
        String code = approved(payment("1000000", "2026-03-31"));
        book.fulfil(officer, code, done("2026-02-05", "1000000"), key());
        assertThat(only().state()).isEqualTo(State.KEPT);
        UUID wrong = ledger.ofDeal(officer, lead.code(), TODAY)
                .entries()
                .getFirst()
                .done()
                .getFirst()
                .id();

        book.fulfil(
                officer,
                code,
                new Done(
                        LocalDate.parse("2026-02-05"),
                        BigDecimal.ZERO,
                        "重复登记",
                        "银行回单",
                        Optional.empty(),
                        Optional.of(wrong)),
                key());

        assertThat(only().state()).isEqualTo(State.ON_THE_WAY);
        assertThat(ledger.ofDeal(officer, lead.code(), TODAY)
                        .entries()
                        .getFirst()
                        .done())
                .hasSize(2);
    }

    @Test
    void aChangeOfTheZonesPromiseNeedsAProcedureAndCompensationAndTheOldOneHoldsUntilItIsApproved() {
        String code = approved(payment("1000000", "2026-06-30"));
        Terms less = payment("600000", "2026-12-31");

        refused(
                "promise.refused.procedure.zone",
                () -> book.change(officer, code, 1, less, false, new Change("财政安排", "主任办公会纪要", "")));
        clock.moveBy(Duration.ofDays(1));
        book.change(officer, code, 1, less, false, new Change("财政安排", "主任办公会纪要〔2026〕3号", "补偿利息 2 万元"));
        assertThat(only().promise().terms().amount()).isEqualByComparingTo("1000000");
        assertThat(only().promise().waiting()).contains(2);
        refused(
                "promise.refused.changedMeanwhile",
                () -> book.change(officer, code, 1, less, false, new Change("再改", "纪要", "无")));
        reviewed(code);
        book.decide(reviewer, code, 2, true, "");

        assertThat(only().promise().terms().amount()).isEqualByComparingTo("600000");
        AsOf before = AsOf.day(TestClock.TODAY, TestClock.TODAY.plusDays(1));
        assertThat(ledger.ofLead(officer, lead.code(), before)
                        .getFirst()
                        .promise()
                        .terms()
                        .amount())
                .isEqualByComparingTo("1000000");
        assertThat(ledger.ofDeal(officer, lead.code(), AsOf.today(TestClock.TODAY.plusDays(1)))
                        .entries()
                        .getFirst()
                        .versions())
                .hasSize(2)
                .first()
                .satisfies(
                        version -> assertThat(version.change().compensation()).isEqualTo("补偿利息 2 万元"));
    }

    @Test
    void whoSeesADealOnlyBecauseItIsOpenToTheCityDoesNotSeeItsPromises() {
        approved(payment("1000000", "2026-06-30"));
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        assertThat(leads.find(south, lead.code(), TODAY).code()).isEqualTo(lead.code());
        assertThat(ledger.ofLead(south, lead.code(), TODAY)).isEmpty();
        assertThatThrownBy(() -> ledger.ofDeal(south, lead.code(), TODAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void theListFindsByStateAcrossPagesAndTheExportRunsThroughAll() {
        for (int number = 0; number < PromiseLedger.PAGE_LENGTH + 5; number++) {
            book.record(officer, lead.code(), investment("1000", number == 0 ? "2025-12-31" : "2027-12-31"), key());
        }
        PromiseQuery unknown = new PromiseQuery(
                lead.code(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(State.UNKNOWN),
                Optional.empty(),
                "");

        assertThat(ledger.page(officer, unknown, TODAY)).hasSize(1);
        assertThat(ledger.ofLead(officer, lead.code(), TODAY))
                .extracting(standing -> standing.promise().code())
                .hasSize(PromiseLedger.PAGE_LENGTH + 5)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameKeyTakesAPromiseDownOnce() {
        String key = key();

        String first = book.record(officer, lead.code(), investment("1000", "2027-12-31"), key);

        assertThat(book.record(officer, lead.code(), investment("1000", "2027-12-31"), key))
                .isEqualTo(first);
        assertThat(ledger.ofLead(officer, lead.code(), TODAY)).hasSize(1);
    }

    @Test
    void theFirmsPageShowsItsDealsAndPromises() {
        book.record(officer, lead.code(), investment("1000", "2027-12-31"), key());
        String firm = firm();
        firms.say(officer, lead.code(), firm);

        assertThat(dossiers.of(officer, firm, TODAY).sections())
                .singleElement()
                .satisfies(section -> assertThat(section.lines())
                        .extracting(line -> line.path())
                        .containsExactly(
                                "/promotion/leads/" + lead.code(), "/promotion/leads/" + lead.code() + "/promises"));
    }

    private String approved(Terms terms) {
        String code = book.record(officer, lead.code(), terms, key());
        reviewed(code);
        book.decide(reviewer, code, 1, true, "");
        return code;
    }

    private void reviewed(String code) {
        fairness.record(
                officer,
                lead.code(),
                code,
                new FairCompetitionReview(
                        new FairCompetitionReview.Conclusion.Conforms(),
                        "市场监管局",
                        "公审〔2026〕1号",
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        "普惠，不限定企业"),
                key());
    }

    private PromiseStanding only() {
        List<PromiseStanding> found =
                ledger.ofLead(officer, lead.code(), AsOf.today(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        return found.getFirst();
    }

    private String firm() {
        return ((Outcome.Registered) register.register(
                        officer,
                        Identifiers.next(),
                        NewEnterprise.named(zone.north().code(), "嘉兴履约传感科技有限公司", Optional.empty(), "营业执照"),
                        true))
                .enterprise()
                .code();
    }

    private void figure(String firm, String metric, String value, String unit, String source) {
        figures.record(
                officer,
                Identifiers.next(),
                firm,
                new EnterpriseFigures.Entered(
                        metric, 2025, new BigDecimal(value), unit, "入库", source, Optional.empty()));
    }

    private void pay(Viewer steward, TestInitiative initiative, String amount, String day) {
        money.record(
                steward,
                initiative.code(),
                new Payment(
                        new guatu.delivery.Initiative.Money(new BigDecimal(amount), "CNY"),
                        LocalDate.parse(day),
                        "银行回单",
                        key()));
    }

    private static String key() {
        return Identifiers.next().toString();
    }
}
