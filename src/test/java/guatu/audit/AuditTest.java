package guatu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.audit.Audit.Subject;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestZones.class)
class AuditTest {

    @Autowired
    Audit audit;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEntryIsLinkedToTheOneBeforeIt() {
        Viewer steward = zones.person(Role.STEWARD, zones.found().north());
        Subject subject = new Subject("initiative", "linked", "测试厂房");

        transaction.executeWithoutResult(status -> {
            audit.append(steward, "delivery.progress.record", subject, Map.of("percent", 30));
            audit.append(steward, "delivery.progress.record", subject, Map.of("percent", 60));
        });

        assertThat(jdbc.sql("""
                        select second.previous_hash = first.hash and second.hash <> first.hash
                        from audit_entry first join audit_entry second on second.sequence = first.sequence + 1
                        where first.subject_id = 'linked' and first.actor_id = :actor
                        """)
                        .param("actor", steward.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void anEntryIsGoneWithTheChangeThatFailed() {
        Subject subject = new Subject("initiative", "rolled-back", "测试厂房");

        transaction.executeWithoutResult(status -> {
            audit.append(null, "delivery.progress.record", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(entries("rolled-back")).isZero();
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        Subject subject = new Subject("initiative", "alone", "测试厂房");

        assertThatThrownBy(() -> audit.append(null, "delivery.progress.record", subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void peopleWhoWriteAtOnceMakeOneChainWithoutGaps() {
        Subject subject = new Subject("initiative", "crowd", "测试厂房");

        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 60)
                    .forEach(number -> crowd.execute(() -> transaction.executeWithoutResult(
                            status -> audit.append(null, "delivery.note", subject, Map.of("number", number)))));
        }

        assertThat(entries("crowd")).isEqualTo(60);
        List<Long> sequences = jdbc.sql("select sequence from audit_entry order by sequence")
                .query(Long.class)
                .list();
        assertThat(sequences)
                .isEqualTo(IntStream.rangeClosed(1, sequences.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void whoIsStillAtWorkKeepsNobodyFromCommitting() {
        Subject subject = new Subject("initiative", "overtaken", "测试厂房");

        transaction.executeWithoutResult(slow -> {
            audit.append(null, "delivery.note", subject, Map.of("who", "slow"));
            CompletableFuture.runAsync(() -> transaction.executeWithoutResult(
                            quick -> audit.append(null, "delivery.note", subject, Map.of("who", "quick"))))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(jdbc.sql("select detail from audit_entry where subject_id = 'overtaken' order by sequence")
                        .query(String.class)
                        .list())
                .containsExactly("{\"who\":\"quick\"}", "{\"who\":\"slow\"}");
    }

    private long entries(String subjectId) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :subject")
                .param("subject", subjectId)
                .query(Long.class)
                .single();
    }
}
