package guatu.sheets.store;

import guatu.sheets.FileImport;
import guatu.sheets.FileImport.State;
import guatu.sheets.ImportReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded ledgers and how far they are. A state is only ever left by the one who finds it. */
@Repository
public class ImportTable {

    private static final String COLUMNS = """
            select id, person_id, kind, file_name, state, uploaded_at, rows_total, rows_done, outcome, finished_at from ledger_import
            """;
    private static final JsonMapper REPORTS = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID personId, String kind, String fileName, String sm3, byte[] content, Instant at) {
        jdbc.sql("""
                        insert into ledger_import (id, person_id, kind, file_name, sm3, content, state, uploaded_at)
                        values (:id, :person, :kind, :fileName, :sm3, :content, 'uploaded', :at)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("kind", kind)
                .param("fileName", fileName)
                .param("sm3", sm3)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
    }

    public List<FileImport> ofPerson(UUID personId, String kind, int limit) {
        return jdbc.sql(COLUMNS
                        + "where person_id = :person and kind = :kind order by uploaded_at desc, id limit :limit")
                .param("person", personId)
                .param("kind", kind)
                .param("limit", limit)
                .query(ImportTable::read)
                .list();
    }

    public Optional<FileImport> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ImportTable::read)
                .optional();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from ledger_import where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** @return false when it was not in that state any more */
    public boolean move(UUID id, State from, State to) {
        return jdbc.sql("""
                        update ledger_import set state = :to, rows_total = 0, rows_done = 0 where id = :id and state = :from
                        """)
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .update()
                == 1;
    }

    /** Like {@link #move}, with what was found. */
    public boolean finish(UUID id, State from, State to, ImportReport report, Instant at) {
        return jdbc.sql("""
                        update ledger_import set state = :to, outcome = :outcome, finished_at = :at where id = :id and state = :from
                        """)
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("outcome", REPORTS.writeValueAsString(report))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Seen by others at once, whatever becomes of the transaction around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int total, int done) {
        jdbc.sql("update ledger_import set rows_total = :total, rows_done = :done where id = :id")
                .param("id", id)
                .param("total", total)
                .param("done", done)
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from ledger_import where id = :id").param("id", id).update();
    }

    public List<UUID> inState(State state) {
        return jdbc.sql("select id from ledger_import where state = :state")
                .param("state", state.code())
                .query(UUID.class)
                .list();
    }

    /** Held until the transaction ends, by the node that loads this ledger; false when another one holds it. */
    public boolean hold(UUID id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(current_schema(), :key))")
                .param("key", id.getLeastSignificantBits())
                .query(Boolean.class)
                .single();
    }

    private static FileImport read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp finishedAt = row.getTimestamp("finished_at");
        return new FileImport(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                State.of(row.getString("state")),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                outcome.isEmpty() ? Optional.empty() : Optional.of(REPORTS.readValue(outcome, ImportReport.class)),
                Optional.ofNullable(finishedAt).map(Timestamp::toInstant));
    }
}
