package guatu.promotion.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.DistinctNames;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRecording;
import guatu.promotion.NewLead;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.promotion.fairness.FairCompetitionReview.Conclusion;
import guatu.promotion.fairness.FairCompetitionReview.Ground;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseBook;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.Terms;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** 公平竞争审查条例, Art. 12–18. */
@SpringBootTest
@Import(TestZones.class)
class FairCompetitionTest {

    @Autowired
    LeadRecording recording;

    @Autowired
    PromiseBook book;

    @Autowired
    PromiseLedger ledger;

    @Autowired
    FairCompetition fairness;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer officer;
    Viewer second;
    String lead;
    String promise;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        second = zones.person(Role.UNIT_OFFICER, zone.north());
        lead = recording.record(
                officer, new NewLead(zone.north().id(), description(), Stage.SIGNED, TestClock.TODAY, key()));
        promise = book.record(
                officer,
                lead,
                new Terms(
                        Measure.PAYMENT,
                        "按设备投资给予奖补",
                        new BigDecimal("1000000"),
                        "CNY",
                        Optional.of(LocalDate.parse("2027-12-31")),
                        "政策文件"),
                key());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aPolicyPromiseIsApprovedOnlyWithItsReview() {
        refused("fairness.refused.missing", this::approve);
        record(new Conclusion.Restricts());
        refused("fairness.refused.restricts", this::approve);
        record(new Conclusion.Conforms());

        approve();

        assertThat(ledger.find(officer, lead, promise).holds()).isTrue();
    }

    @Test
    void aReviewThatFindsARestrictionLaterTakesTheClearanceBack() {
        record(new Conclusion.Conforms());
        clock.moveBy(java.time.Duration.ofMinutes(5));
        record(new Conclusion.Restricts());

        refused("fairness.refused.restricts", this::approve);
    }

    @Test
    void anExceptionNeedsItsEndAndClearsUntilThen() {
        refused("fairness.refused.end", () -> record(new Conclusion.Exception(Ground.SCIENCE, TestClock.TODAY)));
        record(new Conclusion.Exception(Ground.SCIENCE, TestClock.TODAY.plusDays(10)));
        clock.moveTo(TestClock.TODAY.plusDays(11));
        refused("fairness.refused.restricts", this::approve);

        clock.moveTo(TestClock.TODAY.plusDays(10));
        approve();
        assertThat(ledger.find(officer, lead, promise).holds()).isTrue();
    }

    @Test
    void theDatabaseApprovesNoPromiseOfTheZoneWithoutAReviewThatClearsItsWording() {
        assertThatThrownBy(() -> jdbc.sql("""
                                update promise_version set decision = 'approved', decided_at = timestamptz '2026-02-10 09:00+08',
                                    decided_by = :person
                                where promise_id = (select id from promise where code = :code)
                                """)
                        .param("person", second.id())
                        .param("code", promise)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into fair_competition_review (id, promise_id, version, conclusion, clears, ground, reviewer,
                                                                     document, reviewed_on, reasons, recorded_at, recorded_by,
                                                                     request_key)
                                select :id, id, 1, 'exception', true, 'science', '局', '文', date '2026-02-10', '理由',
                                       timestamptz '2026-02-10 09:00+08', :person, 'forged'
                                from promise where code = :code
                                """)
                        .param("id", Identifiers.next())
                        .param("person", second.id())
                        .param("code", promise)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoDoesNotSeeTheDealDoesNotFindItsReviews() {
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        assertThatThrownBy(() -> fairness.record(south, lead, promise, review(new Conclusion.Conforms()), key()))
                .isInstanceOf(NotFound.class);
    }

    private void record(Conclusion conclusion) {
        fairness.record(officer, lead, promise, review(conclusion), key());
    }

    private void approve() {
        book.decide(second, promise, 1, true, "");
    }

    private static FairCompetitionReview review(Conclusion conclusion) {
        return new FairCompetitionReview(conclusion, "市场监管局", "公审〔2026〕1号", TestClock.TODAY, "理由");
    }

    private static LeadDescription description() {
        return new LeadDescription(
                DistinctNames.next(),
                Optional.empty(),
                DistinctNames.next(),
                Optional.empty(),
                SourceChannel.DIRECT,
                Openness.UNIT,
                Optional.empty(),
                "CN",
                Scale.of(Optional.empty()),
                "",
                "");
    }

    private static String key() {
        return Identifiers.next().toString();
    }

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
