package guatu.promotion.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.Progress.Decision;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressBook.Recorded;
import guatu.delivery.ProgressConfirmations;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseDossiers;
import guatu.enterprise.EnterpriseRegister;
import guatu.enterprise.EnterpriseRegister.Outcome;
import guatu.enterprise.NewEnterprise;
import guatu.promotion.DistinctNames;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRecording;
import guatu.promotion.Leads;
import guatu.promotion.Money;
import guatu.promotion.NewLead;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.signing.NewSigning;
import guatu.promotion.signing.Signings;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class HandoverTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);
    private static final LocalDate PROMISED = LocalDate.of(2030, 6, 28);
    private static final int PEOPLE = 12;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Signings signings;

    @Autowired
    Handovers handovers;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ProgressBook progress;

    @Autowired
    ProgressConfirmations confirmations;

    @Autowired
    DealFirms firms;

    @Autowired
    EnterpriseRegister register;

    @Autowired
    EnterpriseDossiers enterpriseDossiers;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer officer;
    Viewer second;
    Viewer third;
    Lead lead;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        second = zones.person(Role.UNIT_OFFICER, zone.north());
        third = zones.person(Role.UNIT_OFFICER, zone.north());
        lead = lead(Stage.SIGNED);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whatTheDealSaysIsCarriedOverAndNothingIsTypedTwice() {
        sign("300000000");

        Initiative initiative = initiatives.find(officer, handOver(officer));

        LeadDescription said = lead.description();
        assertThat(initiative.name()).isEqualTo(said.project());
        assertThat(initiative.organisation().id()).isEqualTo(zone.north().id());
        assertThat(initiative.investment().orElseThrow().amount()).isEqualByComparingTo("300000000");
        assertThat(initiative.landAreaMu().orElseThrow()).isEqualByComparingTo("60");
        assertThat(initiative.deadlines().promisedOn()).contains(PROMISED);
        assertThat(initiative.fixes().owner().orElseThrow().id()).isEqualTo(second.id());
        assertThat(initiative.note())
                .contains(said.investor(), said.onlineCode().orElseThrow(), lead.code());
        assertThat(leads.find(officer, lead.code(), TODAY).initiativeCode()).contains(initiative.code());
        assertThat(handovers.stewards(lead)).containsExactly(second.id());
    }

    @Test
    void thePlanIsScheduledBackFromThePromise() {
        String code = handOver(officer);

        List<LocalDate> finishes = jdbc.sql(
                        "select planned_finish from activity a join initiative i on i.id = a.initiative_id"
                                + " where i.code = :code and planned_finish is not null")
                .param("code", code)
                .query(LocalDate.class)
                .list();
        assertThat(finishes).hasSizeGreaterThan(20).allMatch(day -> !day.isAfter(PROMISED));
        assertThat(finishes).contains(PROMISED);
    }

    @Test
    void ofManyWhoHandOverAtOnceAllGetTheOneInitiative() throws Exception {
        List<Viewer> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(zones.person(Role.INVESTMENT_OFFICER, zone.north()));
        }

        List<String> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<String>> calls = new ArrayList<>();
            people.forEach(person -> calls.add(() -> handOver(person)));
            for (Future<String> outcome : threads.invokeAll(calls)) {
                codes.add(outcome.get());
            }
        }

        assertThat(codes).hasSize(PEOPLE).containsOnly(codes.getFirst());
        assertThat(jdbc.sql("select count(*) from initiative where name = :name")
                        .param("name", lead.description().project())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theFirmOfTheInvestorGetsTheInitiative() {
        String firm = ((Outcome.Registered) register.register(
                        officer,
                        Identifiers.next(),
                        NewEnterprise.named(
                                zone.north().code(), DistinctNames.next() + "有限公司", Optional.empty(), "营业执照"),
                        true))
                .enterprise()
                .code();
        firms.say(officer, lead.code(), firm);

        String code = handOver(officer);

        assertThat(enterpriseDossiers.of(officer, firm, TODAY).initiatives())
                .extracting(one -> one.code())
                .contains(code);
    }

    @Test
    void theInitiativesPageLeadsBackToTheDeal() {
        String code = handOver(officer);

        assertThat(dossiers.of(officer, code, TODAY).sections())
                .flatExtracting(section -> section.lines())
                .extracting(line -> line.path())
                .contains("/promotion/leads/" + lead.code());
    }

    @Test
    void theDealLandsWhenTheMilestoneIsConfirmedAndNobodyReportsItAgain() {
        String code = handOver(officer);
        Recorded finish =
                progress.record(second, milestone(code, "拿地"), new Finished(), proven(TestClock.TODAY.minusDays(1)));
        assertThat(leads.find(officer, lead.code(), TODAY).stage()).isEqualTo(Stage.SIGNED);

        confirmations.decide(third, finish.progressId(), Decision.CONFIRMED, "");

        Lead landed = leads.find(officer, lead.code(), TODAY);
        assertThat(landed.stage()).isEqualTo(Stage.LANDED);
        assertThat(landed.stageSince()).isEqualTo(TestClock.TODAY.minusDays(1));
        assertThat(landed.steps()).isEqualTo(lead.steps() + 1);
    }

    @Test
    void aDealThatIsNotSignedOrThatThePersonMayNotPlanIsNotHandedOver() {
        Lead talking = lead(Stage.NEGOTIATING);
        assertThatThrownBy(() -> handovers.handOver(officer, talking.code(), made(second.id())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("handover.refused.notSigned"));
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        assertThatThrownBy(() -> handOver(south)).isInstanceOf(NotFound.class);
    }

    private String handOver(Viewer viewer) {
        return handovers.handOver(viewer, lead.code(), made(second.id()));
    }

    private static NewHandover made(UUID owner) {
        return new NewHandover(
                "template-industrial-project", PROMISED, owner, Optional.empty(), Optional.empty(), "通过竣工验收");
    }

    private UUID milestone(String initiative, String stage) {
        return jdbc.sql("select a.id from activity a join initiative i on i.id = a.initiative_id"
                        + " where i.code = :code and a.stage = :stage and a.kind = 'milestone'")
                .param("code", initiative)
                .param("stage", stage)
                .query(UUID.class)
                .single();
    }

    private static ProgressBook.Details proven(LocalDate on) {
        byte[] text = "出让合同".getBytes(StandardCharsets.UTF_8);
        return new ProgressBook.Details(
                on,
                "",
                List.of(new EvidenceUpload("contract.txt", text.length, new ByteArrayResource(text))),
                Identifiers.next().toString());
    }

    private void sign(String yuan) {
        signings.sign(
                officer,
                lead.code(),
                new NewSigning(
                        new NewSigning.Identity.First(),
                        TestClock.TODAY,
                        Optional.of(new Money(new BigDecimal(yuan), "CNY")),
                        Optional.empty(),
                        "",
                        Optional.of(PROMISED),
                        Optional.empty(),
                        "",
                        Identifiers.next().toString()));
    }

    private Lead lead(Stage stage) {
        LeadDescription description = new LeadDescription(
                DistinctNames.next(),
                Optional.empty(),
                DistinctNames.next(),
                Optional.of("2602-" + DistinctNames.next()),
                SourceChannel.DIRECT,
                Openness.UNIT,
                Optional.empty(),
                "CN",
                new Scale(
                        Optional.of(new Money(new BigDecimal("200000000"), "CNY")),
                        Optional.of(new BigDecimal("60")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "",
                "");
        String code = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        description,
                        stage,
                        TestClock.TODAY.minusDays(30),
                        Identifiers.next().toString()));
        return leads.find(officer, code, TODAY);
    }
}
