package guatu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.Audit.Subject;
import guatu.audit.Chain.Head;
import guatu.audit.Verification.Broken;
import guatu.audit.Verification.Fault;
import guatu.audit.Verification.Intact;
import guatu.audit.store.VerificationTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each forgery is made in a transaction that is taken back, so that the chain of other tests stays whole. */
@SpringBootTest
@Import(TestZones.class)
class VerificationTest {

    private static final Subject SUBJECT = new Subject("initiative", "verified", "测试厂房");

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAuditCommand command;

    @Autowired
    Verifications verifications;

    @Autowired
    VerificationTable table;

    @Autowired
    TestZones zones;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    long middle;

    @Test
    void aChangedRowIsNamed() {
        Verification found =
                afterForging("update audit_entry set detail = '{\"percent\":\"99\"}' where sequence = :at");

        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.CONTENT);
            assertThat(broken.sequence()).isEqualTo(middle);
        });
    }

    @Test
    void aRowForgedWithAMatchingHashBreaksTheLinkOfTheNext() {
        AuditEntry first = Chain.next(Chain.START, Instant.EPOCH, null, "guatu", "delivery.note", SUBJECT, "{}");
        AuditEntry second = Chain.next(headOf(first), Instant.EPOCH, null, "guatu", "delivery.note", SUBJECT, "{}");
        AuditEntry forged = Chain.next(Chain.START, Instant.EPOCH, null, "guatu", "delivery.other", SUBJECT, "{}");

        assertThat(ChainCheck.follow(List.of(first, second).iterator(), Chain.START, headOf(second), followed -> {}))
                .isEqualTo(new Intact(2, second.hash()));
        assertThat(ChainCheck.follow(List.of(forged, second).iterator(), Chain.START, headOf(second), followed -> {}))
                .isEqualTo(new Broken(2, Fault.LINK, forged.hash(), first.hash()));
    }

    @Test
    void aDeletedRowIsNamed() {
        Verification found = afterForging("delete from audit_entry where sequence = :at");

        assertThat(found)
                .isEqualTo(new Broken(middle, Fault.MISSING, Long.toString(middle), Long.toString(middle + 1)));
    }

    @Test
    void aCutTailIsNamed() {
        Verification found = afterForging("delete from audit_entry where sequence >= :at");

        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.END);
            assertThat(broken.sequence()).isEqualTo(middle);
        });
    }

    @Test
    void aHeadThatWasTurnedBackIsNamed() {
        Verification found = afterForging("update audit_head set hash = repeat('b', 64) where :at > 0");

        assertThat(found)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.HEAD));
    }

    @Test
    void whoeverWritesAtOnceMakesOneChainThatHolds() {
        long before = trail.length();

        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, 200)
                    .forEach(number -> crowd.execute(() -> transaction.executeWithoutResult(
                            status -> audit.append(null, "delivery.note", SUBJECT, Map.of("number", number)))));
        }

        assertThat(trail.length() - before).isGreaterThanOrEqualTo(200);
        assertThat(trail.verify(followed -> {})).isInstanceOf(Intact.class);
        assertThat(command.run(List.of())).isZero();
    }

    @Test
    void theCommandFailsOnABrokenChain() {
        Integer exit = transaction.execute(status -> {
            append();
            jdbc.sql("update audit_entry set actor_name = 'nobody' where sequence = 1")
                    .update();
            status.setRollbackOnly();
            return command.run(List.of());
        });

        assertThat(exit).isEqualTo(1);
    }

    @Test
    void whoAsksSeesTheOutcomeOfTheOneThatRuns() {
        transaction.executeWithoutResult(status -> append());
        Viewer supervision = zones.person(Role.SUPERVISION_OFFICE, zones.found().root());

        verifications.begin(supervision);
        verifications.begin(supervision);

        VerificationRun run = awaitEnd();
        assertThat(run.begunBy()).isEqualTo(supervision.displayName());
        assertThat(run.outcome()).get().isInstanceOf(Intact.class);
        assertThat(run.total()).isEqualTo(trail.length());
    }

    @Test
    void oneThatAProcessLeftBehindIsGivenUpAndMakesRoom() {
        jdbc.sql("delete from audit_verification").update();
        assertThat(table.begin(Identifiers.next(), "gone", 10, clock.instant().minus(Duration.ofHours(1))))
                .isTrue();

        assertThat(verifications.latest()).get().matches(VerificationRun::brokenOff);

        verifications.begin(zones.person(Role.SUPERVISION_OFFICE, zones.found().root()));
        assertThat(awaitEnd().outcome()).isPresent();
    }

    private VerificationRun awaitEnd() {
        while (verifications.latest().filter(VerificationRun::running).isPresent()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return verifications.latest().orElseThrow();
    }

    private Verification afterForging(String forgery) {
        return Objects.requireNonNull(transaction.execute(status -> {
            IntStream.range(0, 5).forEach(number -> append());
            middle = trail.length() - 2;
            jdbc.sql(forgery).param("at", middle).update();
            status.setRollbackOnly();
            return trail.verify(followed -> {});
        }));
    }

    private static Head headOf(AuditEntry entry) {
        return new Head(entry.sequence(), entry.hash());
    }

    private void append() {
        audit.append(null, "delivery.note", SUBJECT, Map.of("percent", 30));
    }
}
