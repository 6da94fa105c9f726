package guatu.delivery;

import static guatu.delivery.Recording.on;
import static guatu.delivery.Recording.proven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Progress.Decision;
import guatu.delivery.ProgressBook.Recorded;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.ProgressStatement.Withdrawn;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The finish of a gate: its evidence, the second person, and putting it right. */
@SpringBootTest
@Import(TestZones.class)
class GateTest {

    @Autowired
    ProgressBook book;

    @Autowired
    ProgressConfirmations confirmations;

    @Autowired
    MyWork work;

    @Autowired
    TestZones zones;

    TestZone zone;
    TestInitiative initiative;
    Viewer recorder;
    Viewer second;

    @BeforeEach
    void found() {
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        recorder = zones.person(Role.UNIT_OFFICER, zone.north());
        second = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void aFinishWithoutAFileIsRefusedAndAStartIsNot() {
        book.record(recorder, initiative.acceptance(), new Started(), on("2026-02-03"));

        refused(
                "delivery.progress.refused.gateWithoutFile",
                () -> book.record(recorder, initiative.acceptance(), new Finished(), on("2026-02-09")));
    }

    @Test
    void itIsDoneOnceASecondPersonConfirms() {
        Recorded finish = finish();
        assertThat(activity().status().actualFinish()).contains(LocalDate.parse("2026-02-09"));
        assertThat(activity().done()).isFalse();

        confirmations.decide(second, finish.progressId(), Decision.CONFIRMED, "");

        assertThat(activity().done()).isTrue();
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        Recorded finish = finish();

        refused(
                "delivery.confirmation.refused.own",
                () -> confirmations.decide(recorder, finish.progressId(), Decision.CONFIRMED, ""));
    }

    @Test
    void confirmingNeedsTheRightInTheUnit() {
        Recorded finish = finish();
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        Viewer stranger = zones.person(Role.UNIT_OFFICER, zone.south());

        refused(
                "delivery.refused.permission",
                () -> confirmations.decide(steward, finish.progressId(), Decision.CONFIRMED, ""));
        assertThatThrownBy(() -> confirmations.decide(stranger, finish.progressId(), Decision.CONFIRMED, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReturnedFinishCountsForNothingAndComesBackToWhoRecordedIt() {
        Recorded finish = finish();
        assertThat(work.of(second, TestClock.TODAY).toConfirm()).hasSize(1);
        assertThat(work.of(recorder, TestClock.TODAY).toConfirm()).isEmpty();
        refused(
                "delivery.confirmation.refused.noReason",
                () -> confirmations.decide(second, finish.progressId(), Decision.RETURNED, " "));

        confirmations.decide(second, finish.progressId(), Decision.RETURNED, "缺验收意见书");

        assertThat(activity().status().actualFinish()).isEmpty();
        assertThat(work.of(second, TestClock.TODAY).toConfirm()).isEmpty();
        assertThat(work.of(recorder, TestClock.TODAY).returned())
                .singleElement()
                .satisfies(item -> assertThat(item.decisionNote()).contains("缺验收意见书"));

        book.supersede(recorder, finish.progressId(), new Finished(), proven("2026-02-10"));

        assertThat(work.of(recorder, TestClock.TODAY).returned()).isEmpty();
        assertThat(activity().status().actualFinish()).contains(LocalDate.parse("2026-02-10"));
    }

    @Test
    void aDecisionIsTakenOnce() {
        Recorded finish = finish();
        confirmations.decide(second, finish.progressId(), Decision.CONFIRMED, "");

        confirmations.decide(second, finish.progressId(), Decision.CONFIRMED, "");
        refused(
                "delivery.confirmation.refused.decided",
                () -> confirmations.decide(second, finish.progressId(), Decision.RETURNED, "再看"));
    }

    @Test
    void replacingAConfirmedFinishNeedsConfirmationAgain() {
        Recorded finish = finish();
        confirmations.decide(second, finish.progressId(), Decision.CONFIRMED, "");

        Recorded again = book.supersede(recorder, finish.progressId(), new Finished(), proven("2026-02-08"));

        assertThat(activity().status().actualFinish()).contains(LocalDate.parse("2026-02-08"));
        assertThat(activity().done()).isFalse();
        refused(
                "delivery.confirmation.refused.superseded",
                () -> confirmations.decide(second, finish.progressId(), Decision.CONFIRMED, ""));
        confirmations.decide(second, again.progressId(), Decision.CONFIRMED, "");
        assertThat(activity().done()).isTrue();
    }

    @Test
    void aFurtherFinishDoesNotMoveTheConfirmedOne() {
        confirmations.decide(second, finish().progressId(), Decision.CONFIRMED, "");

        book.record(recorder, initiative.acceptance(), new Finished(), proven("2026-02-10"));

        assertThat(activity().status().actualFinish()).contains(LocalDate.parse("2026-02-09"));
        assertThat(activity().done()).isTrue();
    }

    @Test
    void onlyTheFinishOfAGateIsConfirmed() {
        Recorded start = book.record(recorder, initiative.acceptance(), new Started(), on("2026-02-03"));
        Recorded plain = book.record(recorder, initiative.filing(), new Finished(), on("2026-02-03"));

        for (Recorded recorded : new Recorded[] {start, plain}) {
            refused(
                    "delivery.confirmation.refused.notNeeded",
                    () -> confirmations.decide(second, recorded.progressId(), Decision.CONFIRMED, ""));
        }
    }

    @Test
    void aChainOfCorrectionsEndsInItsLastRecord() {
        Recorded first = book.record(recorder, initiative.filing(), new Finished(), on("2026-02-03"));
        Recorded withdrawal =
                book.supersede(recorder, first.progressId(), new Withdrawn(), Recording.note("2026-02-03", "记错了节点"));
        assertThat(filing().status()).isEqualTo(Activity.Status.NOT_STARTED);

        book.supersede(recorder, withdrawal.progressId(), new Started(), on("2026-02-05"));

        assertThat(filing().status().actualStart()).contains(LocalDate.parse("2026-02-05"));
        assertThat(filing().status().actualFinish()).isEmpty();
        assertThat(book.latest(book.target(recorder, initiative.filing()), 10)).hasSize(3);
        refused(
                "delivery.progress.refused.supersededAlready",
                () -> book.supersede(recorder, first.progressId(), new Finished(), on("2026-02-04")));
    }

    @Test
    void onlyWhoRecordedItOrPlansInTheUnitMayReplaceIt() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        Viewer leader = zones.person(Role.LEADER, zone.north());
        Viewer stranger = zones.person(Role.STEWARD, zone.south());
        Recorded first = book.record(recorder, initiative.filing(), new Started(), on("2026-02-03"));

        refused(
                "delivery.progress.refused.supersession",
                () -> book.supersede(leader, first.progressId(), new Started(), on("2026-02-04")));
        assertThatThrownBy(() -> book.supersede(stranger, first.progressId(), new Started(), on("2026-02-04")))
                .isInstanceOf(NotFound.class);
        book.supersede(steward, first.progressId(), new Started(), on("2026-02-04"));
        assertThat(filing().status().actualStart()).contains(LocalDate.parse("2026-02-04"));
    }

    private Recorded finish() {
        return book.record(recorder, initiative.acceptance(), new Finished(), proven("2026-02-09"));
    }

    private Activity activity() {
        return book.target(recorder, initiative.acceptance()).activity();
    }

    private Activity filing() {
        return book.target(recorder, initiative.filing()).activity();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
