package guatu.promotion;

import static guatu.promotion.Promoted.TODAY;
import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.EvidenceUpload;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.Step.Kind;
import guatu.promotion.pipeline.Contact;
import guatu.promotion.pipeline.ContactBook;
import guatu.promotion.pipeline.Gates;
import guatu.promotion.pipeline.Pipeline;
import guatu.promotion.pipeline.ProofBook;
import guatu.promotion.pipeline.StageGates;
import guatu.promotion.reading.Board;
import guatu.promotion.reading.Boards;
import guatu.promotion.reading.LeadDossier;
import guatu.promotion.reading.LeadDossiers;
import guatu.promotion.store.ClaimTable;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;

@SpringBootTest
@Import(TestZones.class)
class PipelineTest {

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Pipeline pipeline;

    @Autowired
    ContactBook contacts;

    @Autowired
    ProofBook proofs;

    @Autowired
    LeadDossiers dossiers;

    @Autowired
    Boards boards;

    @Autowired
    Gates gates;

    @Autowired
    ClaimTable claims;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    Viewer second;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        second = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void aStageIsEnteredOnlyThroughItsGate() {
        Lead lead = lead(Stage.PLANNED);
        refused("promotion.step.refused.gate", () -> advance(officer, lead));

        contacts.record(officer, lead.code(), call("初次洽谈"), List.of(), "c1");
        advance(officer, lead);

        Lead moved = leads.find(officer, lead.code(), TODAY);
        assertThat(moved.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(moved.next().orElseThrow().action()).isEqualTo("寄送资料");
    }

    @Test
    void aSigningTakesAnAgreementAndTheApprovalOfAnother() {
        Lead lead = lead(Stage.NEGOTIATING);
        refused("promotion.proof.refused.noFile", () -> agreement(lead, List.of(), "e0"));
        agreement(lead, List.of(file()), "e1");
        refused("promotion.step.refused.gate", () -> advance(officer, lead));
        Viewer both = zones.person(Role.UNIT_OFFICER, zone.north());
        proofs.giveEvidence(both, lead.code(), "agreement", TestClock.TODAY, "", List.of(file()), "e2");
        refused("promotion.proof.refused.own", () -> approve(both, lead, true, ""));
        refused("promotion.proof.refused.reason", () -> approve(second, lead, false, ""));

        approve(second, lead, true, "");
        advance(officer, lead);

        assertThat(leads.find(officer, lead.code(), TODAY).stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void ofTwoMovesOfOneStateOneIsMade() {
        Lead lead = lead(Stage.NEGOTIATING);
        pipeline.move(officer, lead.code(), Kind.PAUSED, lead.steps(), TestClock.TODAY, "等待用地");

        refused(
                "promotion.step.refused.movedMeanwhile",
                () -> pipeline.move(second, lead.code(), Kind.LOST, lead.steps(), TestClock.TODAY, "投资方放弃"));
    }

    @Test
    void theClockStandsStillWhileADealIsOnHold() {
        Lead lead = lead(Stage.NEGOTIATING);
        clock.moveTo(LocalDate.of(2026, 3, 16));
        pipeline.move(officer, lead.code(), Kind.PAUSED, 1, LocalDate.of(2026, 3, 16), "等待用地");
        clock.moveTo(LocalDate.of(2026, 3, 30));
        pipeline.move(officer, lead.code(), Kind.RESUMED, 2, LocalDate.of(2026, 3, 30), "");

        LeadDossier heldFor = dossiers.of(officer, lead.code(), AsOf.today(LocalDate.of(2026, 3, 30)));
        Lead without = lead(Stage.NEGOTIATING);
        LeadDossier never = dossiers.of(officer, without.code(), AsOf.today(LocalDate.of(2026, 3, 30)));
        // Ten working days lie between the two Mondays.
        assertThat(heldFor.clock().orElseThrow().days())
                .isEqualTo(never.clock().orElseThrow().days() - 10);
    }

    @Test
    void aDealBeyondItsLimitIsStuckAndSaysWhatItsGateLacks() {
        Lead lead = new Promoted(recording, leads)
                .lead(officer, zone.north(), Openness.UNIT, Stage.NEGOTIATING, TestClock.TODAY.minusDays(200));
        lead(Stage.NEGOTIATING);

        List<Boards.Stuck> stuck = boards.stuck(officer, TODAY).stream()
                .filter(one -> one.lead().unit().id().equals(zone.north().id()))
                .toList();

        assertThat(stuck).extracting(one -> one.lead().code()).containsExactly(lead.code());
        assertThat(stuck.getFirst().clock().over()).isPositive();
        assertThat(stuck.getFirst().missing()).extracting(item -> item.code()).contains("agreement");
        Board.Column column = boards.of(officer, TODAY).columns().get(Stage.NEGOTIATING.ordinal());
        assertThat(column.stuck()).isLessThan(column.count());
    }

    @Test
    void whatManyGatesLackIsWhatEachOfThemLacks() {
        List<Lead> many =
                List.of(lead(Stage.PLANNED), lead(Stage.NEGOTIATING), lead(Stage.SIGNED), lead(Stage.AT_CAPACITY));

        Map<UUID, List<StageGates.Item>> together = gates.missing(many, TODAY);

        assertThat(many)
                .allSatisfy(one ->
                        assertThat(together.getOrDefault(one.id(), List.of())).isEqualTo(gates.missing(one, TODAY)));
    }

    @Test
    void aPastDayShowsTheStageOfThatDay() {
        Lead lead = lead(Stage.NEGOTIATING);
        LocalDate later = TestClock.TODAY.plusDays(9);
        clock.moveTo(later);
        pipeline.move(officer, lead.code(), Kind.LOST, lead.steps(), later, "投资方放弃");

        assertThat(leads.find(officer, lead.code(), AsOf.today(later)).standing())
                .isInstanceOf(Standing.Lost.class);
        assertThat(leads.find(officer, lead.code(), AsOf.day(later.minusDays(1), later))
                        .standing())
                .isInstanceOf(Standing.Active.class);
        assertThat(boards.of(officer, AsOf.day(later.minusDays(1), later)).count())
                .isPositive();
    }

    @Test
    void aContactCountsTheHoldAnew() {
        Lead lead = lead(Stage.NEGOTIATING);
        LocalDate before = claims.standing(lead.id()).orElseThrow().holdsUntil();
        LocalDate later = TestClock.TODAY.plusDays(20);
        clock.moveTo(later);

        contacts.record(
                officer,
                lead.code(),
                new Contact(Contact.Kind.VISIT, later, "", "", "拜访总部", "", Optional.empty()),
                List.of(),
                "c");

        assertThat(claims.standing(lead.id()).orElseThrow().holdsUntil()).isAfter(before);
    }

    @Test
    void whoSeesALeadOfAnotherUnitDoesNotWorkOnIt() {
        Lead lead = new Promoted(recording, leads)
                .lead(officer, zone.north(), Openness.CITY, Stage.PLANNED, TestClock.TODAY);
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        refused("promotion.refused.permission", () -> contacts.record(south, lead.code(), call("来电"), List.of(), "c"));
    }

    private Lead lead(Stage stage) {
        return new Promoted(recording, leads).lead(officer, zone.north(), Openness.UNIT, stage, TestClock.TODAY);
    }

    private void advance(Viewer viewer, Lead lead) {
        pipeline.move(viewer, lead.code(), Kind.ADVANCED, lead.steps(), TestClock.TODAY, "");
    }

    private void agreement(Lead lead, List<EvidenceUpload> files, String key) {
        proofs.giveEvidence(officer, lead.code(), "agreement", TestClock.TODAY, "", files, key);
    }

    private void approve(Viewer viewer, Lead lead, boolean approved, String note) {
        proofs.decide(viewer, lead.code(), "signing-approval", approved, note, viewer.username() + approved);
    }

    private static Contact call(String summary) {
        return new Contact(
                Contact.Kind.CALL, TestClock.TODAY, "", "", summary, "寄送资料", Optional.of(TestClock.TODAY.plusDays(7)));
    }

    private static EvidenceUpload file() {
        byte[] text = "投资协议".getBytes(StandardCharsets.UTF_8);
        return new EvidenceUpload("agreement.txt", text.length, new ByteArrayResource(text));
    }
}
