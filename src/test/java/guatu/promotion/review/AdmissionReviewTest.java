package guatu.promotion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
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
import guatu.promotion.pipeline.Gates;
import guatu.promotion.pipeline.StageGates;
import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionReview.NewCondition;
import guatu.promotion.review.AdmissionReview.Outcome;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class AdmissionReviewTest {

    /** From then on a deal is signed only after it was admitted. */
    private static final LocalDate GATED = LocalDate.of(2026, 11, 10);

    private static final String CREDIT_CODE = "91330400MA2CXXXX1K";

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Gates gates;

    @Autowired
    AdmissionReviews reviews;

    @Autowired
    SignImport imports;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer officer;
    Viewer second;
    Lead lead;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        second = zones.person(Role.UNIT_OFFICER, zone.north());
        lead = lead();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aSheetThatWasHandedInStaysAsItWasWhateverTheDealBecomes() {
        reviews.submit(officer, lead.code(), Typed.NOTHING, "r1");
        AdmissionSheet frozen = latest().sheet();

        recording.change(officer, lead.code(), 1, description("1000000000"), "增加投资");

        assertThat(latest().sheet()).isEqualTo(frozen);
        assertThat(frozen.ruleVersion()).isNotBlank();
        assertThat(frozen.score()).isPositive();
    }

    @Test
    void nobodyDecidesOnWhatTheyHandedInNorWithoutTheRightNorTwice() {
        Viewer both = zones.person(Role.UNIT_OFFICER, zone.north());
        reviews.submit(both, lead.code(), Typed.NOTHING, "r1");
        refused("review.refused.own", () -> decide(both, Outcome.ADMITTED));
        refused("promotion.refused.permission", () -> decide(officer, Outcome.ADMITTED));
        refused("review.refused.conditions", () -> decide(second, Outcome.ADMITTED_WITH_CONDITIONS));

        decide(second, Outcome.HELD);

        refused("review.refused.decidedAlready", () -> decide(second, Outcome.ADMITTED));
        assertThat(latest().decision().orElseThrow().outcome()).isEqualTo(Outcome.HELD);
        assertThatThrownBy(() -> jdbc.sql("update admission_review set decided_by = recorded_by where lead_id = :lead")
                        .param("lead", lead.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneReviewWaitsAtATime() {
        reviews.submit(officer, lead.code(), Typed.NOTHING, "r1");
        refused("review.refused.waits", () -> reviews.submit(second, lead.code(), Typed.NOTHING, "r2"));
        decide(second, Outcome.HELD);

        reviews.submit(officer, lead.code(), Typed.NOTHING, "r3");

        assertThat(reviews.of(officer, lead.code(), today()))
                .extracting(AdmissionReview::number)
                .containsExactly(2, 1);
    }

    @Test
    void theGateToSigningOpensOnceTheDealIsAdmittedAndWhatHadToComeFirstIsMet() {
        clock.moveTo(GATED);
        Viewer later = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        assertThat(missing()).contains("admission");
        reviews.submit(later, lead.code(), Typed.NOTHING, "r1");
        reviews.decide(
                second,
                lead.code(),
                1,
                Outcome.ADMITTED_WITH_CONDITIONS,
                "能耗偏高",
                List.of(
                        new NewCondition("签订节能承诺", Optional.of(GATED.plusDays(20)), true),
                        new NewCondition("一年内建研发中心", Optional.empty(), false)));
        assertThat(missing()).contains("admission");
        AdmissionReview.Condition first = latest().conditions().getFirst();
        refused("review.refused.metNote", () -> reviews.meet(later, lead.code(), first.id(), GATED, " "));

        reviews.meet(later, lead.code(), first.id(), GATED, "承诺书已签");

        assertThat(missing()).doesNotContain("admission");
        refused("review.refused.metAlready", () -> reviews.meet(later, lead.code(), first.id(), GATED, "再记"));
    }

    @Test
    void aRefusedDealIsNotSigned() {
        clock.moveTo(GATED);
        reviews.submit(officer, lead.code(), Typed.NOTHING, "r1");
        decide(second, Outcome.REFUSED);

        assertThat(missing()).contains("admission");
    }

    @Test
    void signsComeFromAFileAllOrNoneAndTheSameFileTwiceChangesNothing() throws IOException {
        refused(
                "promotion.import.refused",
                () -> load("dishonest_debtor,no,2026-02-09,查询\n" + CREDIT_CODE + ",gossip,yes,2026-02-09,听说"));
        assertThat(reviews.signs(officer, lead.code(), today())).isEmpty();

        assertThat(load("dishonest_debtor,yes,2026-02-09,中国执行信息公开网")).isEqualTo(1);
        assertThat(load("dishonest_debtor,yes,2026-02-09,中国执行信息公开网")).isZero();

        assertThat(reviews.signs(officer, lead.code(), today())).singleElement().satisfies(found -> {
            assertThat(found.sign().present()).isTrue();
            assertThat(found.sign().source()).isEqualTo("中国执行信息公开网");
        });
    }

    @Test
    void aSignThatTheRuleDoesNotKnowOrThatHasNoSourceIsRefused() {
        refused(
                "review.refused.sign",
                () -> reviews.look(officer, lead.code(), new LeadSign("gossip", true, TestClock.TODAY, "x", ""), "k"));
        refused("review.refused.signSource", () -> new LeadSign("tax_arrears", true, TestClock.TODAY, " ", ""));
    }

    @Test
    void whoDoesNotSeeTheDealDoesNotFindItsReview() {
        Viewer south = zones.person(Role.UNIT_OFFICER, zone.south());

        assertThatThrownBy(() -> reviews.of(south, lead.code(), today())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.submit(south, lead.code(), Typed.NOTHING, "r"))
                .isInstanceOf(NotFound.class);
        assertThat(reviews.list(south, today()))
                .noneMatch(line -> line.leadCode().equals(lead.code()));
    }

    private int load(String row) throws IOException {
        String csv = "credit_code,sign,present,checked_on,source,note\n"
                + (CREDIT_CODE + "," + row).lines().map(line -> line + ",\n").reduce("", String::concat);
        return imports.load(officer, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void decide(Viewer viewer, Outcome outcome) {
        reviews.decide(viewer, lead.code(), 1, outcome, "理由", List.of());
    }

    private AdmissionReview latest() {
        return reviews.of(officer, lead.code(), today()).getFirst();
    }

    private List<String> missing() {
        return gates.missing(leads.find(officer, lead.code(), today()), today()).stream()
                .map(StageGates.Item::code)
                .toList();
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }

    private Lead lead() {
        String code = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        description("200000000"),
                        Stage.NEGOTIATING,
                        TestClock.TODAY,
                        Identifiers.next().toString()));
        return leads.find(officer, code, today());
    }

    private static LeadDescription description(String yuan) {
        return new LeadDescription(
                DistinctNames.next(),
                Optional.of(CREDIT_CODE),
                DistinctNames.next(),
                Optional.empty(),
                SourceChannel.DIRECT,
                Openness.UNIT,
                Optional.empty(),
                "CN",
                new Scale(
                        Optional.of(new Money(new BigDecimal(yuan), "CNY")),
                        Optional.of(new BigDecimal("100")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "",
                "");
    }

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
