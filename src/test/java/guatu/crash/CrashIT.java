package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The power goes: processes are killed while many programs write and a ledger is being loaded, and start again on what
 * lies on the disk. One installation lives through all of it, in this order.
 */
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final int INITIATIVES = 1_500;
    private static final int ACTIVITIES_EACH = 4;

    @TempDir
    static Path folder;

    static Installation installation;
    static Correspondence correspondence;

    @BeforeAll
    static void open() {
        installation = new Installation(folder);
        installation.start();
        List<UUID> activities = installation.tables().sql("""
                        select a.id from activity a join initiative i on i.id = a.initiative_id
                        join organisation o on o.id = i.organisation_id
                        where o.code = 'ORG-EDZ' and a.actual_finish is null and i.closed_on is null
                        """).query(UUID.class).list();
        correspondence = new Correspondence(installation.address(), steward().token(), activities);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    @Order(1)
    void whatWasAcknowledgedOutlivesTheApplication() {
        correspondence.writeUntil(installation::kill);

        installation.start();

        everythingAcknowledgedIsThereAndNothingIsHalfDone();
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(2)
    void aLedgerOnItsWayIsLoadedWhollyOrNotAtAll() {
        UUID id = steward().upload(ledger());
        Books books = new Books(installation.tables());
        await("the ledger is checked", () -> books.stateOfImport(id).equals("checked"));
        correspondence.writeUntil(() -> {
            steward().submit("/imports/" + id, "/imports/" + id + "/application", Map.of());
            await("rows are written", () -> books.rowsDone(id) > 0);
            installation.kill();
        });

        installation.start();

        Books after = new Books(installation.tables());
        boolean whole = after.stateOfImport(id).equals("applied");
        assertThat(after.stateOfImport(id)).isIn("applied", "failed");
        assertThat(after.loaded("CRASH-%")).isEqualTo(whole ? allOfIt() : List.of(0L, 0L, 0L));
        everythingAcknowledgedIsThereAndNothingIsHalfDone();

        if (!whole) {
            steward().submit("/imports/" + id, "/imports/" + id + "/check", Map.of());
            await("the ledger is checked again", () -> after.stateOfImport(id).equals("checked"));
            steward().submit("/imports/" + id, "/imports/" + id + "/application", Map.of());
        }
        await("the ledger is loaded", () -> after.stateOfImport(id).equals("applied"));
        assertThat(after.loaded("CRASH-%")).isEqualTo(allOfIt());
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(3)
    void theApplicationGoesOnWhenTheDatabaseStartsAgainUnderIt() {
        JdbcClient tables = installation.tables();
        correspondence.writeUntil(() -> installation.killConnection(tables.sql(
                        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1")
                .query(Long.class)
                .single()));

        whatIsSentAgainIsRecordedOnce();
        everythingAcknowledgedIsThereAndNothingIsHalfDone();
    }

    @Test
    @Order(4)
    void whatWasAcknowledgedOutlivesTheDatabase() {
        correspondence.writeUntil(() -> {
            installation.killDatabase();
            installation.kill();
        });

        installation.start();

        everythingAcknowledgedIsThereAndNothingIsHalfDone();
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(5)
    void aPartOfADeadDatabaseThatIsStillBusyDoesNotKeepItDown() {
        JdbcClient tables = installation.tables();
        Thread busy = Thread.startVirtualThread(() -> assertThatThrownBy(() -> tables.sql(
                                "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class));
        await(
                "a query without an end runs",
                () -> tables.sql(
                                        "select count(*) from pg_stat_activity where state = 'active' and query like 'with recursive n%'")
                                .query(Long.class)
                                .single()
                        == 1);
        installation.killDatabase();
        installation.kill();
        assertThat(busy.isAlive()).isTrue();

        installation.start();

        everythingAcknowledgedIsThereAndNothingIsHalfDone();
    }

    /** Shows that a loss would be seen here: a database that answers before its disk does loses what it acknowledged. */
    @Test
    @Order(6)
    void withoutItsGuardTheDatabaseLosesWhatWasAcknowledged() {
        JdbcClient tables = installation.tables();
        tables.sql("alter role postgres set synchronous_commit = off").update();
        tables.sql("alter system set wal_writer_delay = '10s'").update();
        tables.sql("alter system set wal_writer_flush_after = '1GB'").update();
        tables.sql("select pg_reload_conf()").query(Boolean.class).single();
        tables.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()
                        """).query(Boolean.class).list();

        correspondence.writeUntil(() -> {
            installation.killDatabase();
            installation.kill();
        });

        installation.start();
        Set<String> lost = new HashSet<>(correspondence.acknowledged().keySet());
        lost.removeAll(new Books(installation.tables()).recorded().keySet());
        assertThat(lost).isNotEmpty();
    }

    @Test
    @Order(7)
    void theTrailHoldsAfterAllOfIt() {
        installation.close();

        Installation.Outcome outcome = installation.command("verify-audit");

        assertThat(outcome.exitCode()).as(outcome.words()).isZero();
        assertThat(outcome.words()).contains("The audit trail holds");
    }

    private static void everythingAcknowledgedIsThereAndNothingIsHalfDone() {
        Books books = new Books(installation.tables());
        assertThat(books.recorded()).containsAllEntriesOf(correspondence.acknowledged());
        books.nothingIsHalfDone();
        books.theStandingStateFollowsFromTheRecords();
        books.theTrailIsWhole();
    }

    private static void whatIsSentAgainIsRecordedOnce() {
        correspondence.sendAgain();

        Books books = new Books(installation.tables());
        assertThat(books.recorded()).isEqualTo(correspondence.acknowledged());
        assertThat(books.keysWithFile()).isEqualTo(correspondence.keysWithFile());
        books.nothingIsHalfDone();
        books.theStandingStateFollowsFromTheRecords();
    }

    private static Clerk steward() {
        return new Clerk(installation.address()).signIn("steward", PASSWORD);
    }

    private static Map<String, String> ledger() {
        return Map.of(
                "事项.csv",
                IntStream.range(0, INITIATIVES)
                        .mapToObj("CRASH-%1$d,项目,厂房%1$d,ORG-EDZ\n"::formatted)
                        .collect(Collectors.joining("", "编码,类别,名称,所属单位\n", "")),
                "节点.csv",
                IntStream.range(0, INITIATIVES * ACTIVITIES_EACH)
                        .mapToObj(number -> "CRASH-%d,%d,节点,工作,2026-12-31\n"
                                .formatted(number / ACTIVITIES_EACH, number % ACTIVITIES_EACH + 1))
                        .collect(Collectors.joining("", "事项编码,序号,名称,类型,计划完成\n", "")));
    }

    private static List<Long> allOfIt() {
        return List.of((long) INITIATIVES, (long) INITIATIVES * ACTIVITIES_EACH, (long) INITIATIVES);
    }
}
