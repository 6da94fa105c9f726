package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    private static final long SEED = 20_261_124;
    private static final SampleLedger LEDGER = new SampleLedger("CRASH-", 1_500, 4, false);

    @TempDir
    static Path folder;

    static Installation installation;
    static Correspondence correspondence;

    @BeforeAll
    static void open() {
        installation = new Installation(folder);
        installation.start();
        List<UUID> activities = new Books(installation.tables()).open("ORG-EDZ");
        correspondence = new Correspondence(
                new Program(installation.address(), steward().token("RECORD")), activities, new Random(SEED));
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    @Order(1)
    void whatWasAcknowledgedOutlivesTheApplication() {
        FormNotes forms = new FormNotes(
                steward(), new Books(installation.tables()).open("ORG-EDZ"), new Random(SEED), correspondence::over);
        CompletableFuture<Void> noting = CompletableFuture.runAsync(forms);
        correspondence.writeUntil(installation::kill);
        noting.join();

        installation.start();

        Books books = new Books(installation.tables());
        assertThat(books.notesWithFile()).containsAll(forms.acknowledged()).containsAll(books.notes());
        assertThat(installation.partsOfUploads()).isEmpty();
        everythingAcknowledgedIsThereAndNothingIsHalfDone();
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(2)
    void aLedgerOnItsWayIsLoadedWhollyOrNotAtAll() {
        UUID id = steward().upload(LEDGER.files());
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
        assertThat(after.loaded("CRASH-")).isEqualTo(whole ? LEDGER.wholly() : SampleLedger.NOTHING);
        everythingAcknowledgedIsThereAndNothingIsHalfDone();

        if (!whole) {
            steward().submit("/imports/" + id, "/imports/" + id + "/check", Map.of());
            await("the ledger is checked again", () -> after.stateOfImport(id).equals("checked"));
            steward().submit("/imports/" + id, "/imports/" + id + "/application", Map.of());
        }
        await("the ledger is loaded", () -> after.stateOfImport(id).equals("applied"));
        assertThat(after.loaded("CRASH-")).isEqualTo(LEDGER.wholly());
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(3)
    void theApplicationGoesOnWhenTheDatabaseStartsAgainUnderIt() {
        correspondence.writeUntil(
                () -> installation.killConnection(installation.connections().getFirst()));

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
    void aDatabaseThatFallsIsStartedAgainUnderTheApplication() {
        correspondence.writeUntil(installation::killDatabase);

        installation.awaitDatabase();
        installation.awaitReady();

        everythingAcknowledgedIsThereAndNothingIsHalfDone();
        whatIsSentAgainIsRecordedOnce();
    }

    @Test
    @Order(6)
    void whoAsksWhileTheDatabaseHangsIsToldSoAndStaysSignedIn() {
        Clerk steward = steward();
        installation.suspendDatabase();

        HttpResponse<String> meanwhile = steward.open("/my-work");
        installation.resumeDatabase();

        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.body()).contains("数据库暂时连不上");
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        await("the page is there again", () -> steward.open("/my-work").statusCode() == 200);
    }

    @Test
    @Order(7)
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
        // The application first: it would start its database again, and end the query that keeps the old one busy.
        installation.kill();
        installation.killDatabase();
        assertThat(busy.isAlive()).isTrue();

        installation.start();

        everythingAcknowledgedIsThereAndNothingIsHalfDone();
    }

    /** Shows that a loss would be seen here: a database that answers before its disk does loses what it acknowledged. */
    @Test
    @Order(8)
    void withoutItsGuardTheDatabaseLosesWhatWasAcknowledged() {
        JdbcClient tables = installation.tables();
        tables.sql("alter role all set synchronous_commit = off").update();
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
    @Order(9)
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
}
