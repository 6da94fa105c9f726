package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor looks for in the tables of an installation that came back. */
final class Books {

    private static final String PROGRAMS_KEY = "api:";

    private final JdbcClient tables;

    Books(JdbcClient tables) {
        this.tables = tables;
    }

    /** The record under each key that a program sent. */
    Map<String, UUID> recorded() {
        return tables
                .sql("select request_key, id from progress where request_key like 'api:%'")
                .query((row, number) -> Map.entry(
                        row.getString("request_key").substring(PROGRAMS_KEY.length()), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> keysWithFile() {
        return Set.copyOf(tables.sql("""
                        select p.request_key from progress p
                        join evidence_file f on f.progress_id = p.id
                        join evidence_content c on c.evidence_file_id = f.id and length(c.content) = f.size_bytes
                        where p.request_key like 'api:%'
                        """).query(String.class).list().stream()
                .map(key -> key.substring(PROGRAMS_KEY.length()))
                .toList());
    }

    /** Records without their entry in the trail, their kept answer or their file's content, and the other way round. */
    void nothingIsHalfDone() {
        assertThat(none("""
                select id from progress where request_key like 'api:%' and id::text not in
                    (select detail::json ->> 'progress' from audit_entry where action = 'delivery.progress.record')
                """)).as("records without an entry in the trail").isEmpty();
        assertThat(none("""
                select detail from audit_entry where action = 'delivery.progress.record'
                and detail::json ->> 'progress' not in (select id::text from progress)
                """)).as("entries in the trail without a record").isEmpty();
        assertThat(none("""
                select p.request_key from progress p where p.request_key like 'api:%' and not exists
                    (select 1 from idempotent_request r where 'api:' || r.key = p.request_key and r.body like '%' || p.id || '%')
                """)).as("records without the answer that was given").isEmpty();
        assertThat(none("select key from idempotent_request where status is null"))
                .as("requests that were begun and not answered")
                .isEmpty();
        assertThat(none("""
                select id from evidence_file where id not in (select evidence_file_id from evidence_content)
                union all
                select evidence_file_id from evidence_content where evidence_file_id not in (select id from evidence_file)
                """)).as("files without content").isEmpty();
    }

    /** The status of an activity is what its latest record says; but for gates, programs send percents and nothing else. */
    void theStandingStateFollowsFromTheRecords() {
        assertThat(none("""
                select a.id from activity a join lateral (
                    select p.percent from progress p
                    where p.activity_id = a.id and p.request_key like 'api:%'
                    order by p.occurred_on desc, p.recorded_at desc, p.id desc limit 1) latest on true
                where not a.gate and (a.percent <> latest.percent or a.actual_start is null)
                """))
                .as("activities that stand otherwise than their records say")
                .isEmpty();
    }

    /** Decisions of second persons without their entry in the trail, and the other way round. */
    void everyDecisionStandsInTheTrail() {
        assertThat(none("""
                select progress_id from progress_confirmation c join progress p on p.id = c.progress_id
                where p.request_key like 'api:%' and progress_id::text not in
                    (select detail::json ->> 'progress' from audit_entry where action = 'delivery.progress.decide')
                """)).as("decisions without an entry in the trail").isEmpty();
        assertThat(none("""
                select detail from audit_entry where action = 'delivery.progress.decide'
                and detail::json ->> 'progress' not in (select progress_id::text from progress_confirmation)
                """)).as("entries in the trail without a decision").isEmpty();
    }

    void theTrailIsWhole() {
        assertThat(none("""
                select e.sequence from audit_entry e left join audit_entry before on before.sequence = e.sequence - 1
                where e.sequence > 1 and before.hash is distinct from e.previous_hash
                """)).as("entries that do not follow the one before").isEmpty();
        assertThat(none("""
                select sequence from audit_head
                where hash is distinct from (select hash from audit_entry order by sequence desc limit 1)
                """)).as("a head that is not the last entry").isEmpty();
    }

    /** What was decided on each record. */
    Map<UUID, String> decided() {
        return tables
                .sql("select progress_id, decision from progress_confirmation")
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The notes that came by form with a file, all of it. */
    Set<String> notesWithFile() {
        return Set.copyOf(tables.sql("""
                        select p.note from progress p
                        join evidence_file f on f.progress_id = p.id
                        join evidence_content c on c.evidence_file_id = f.id and length(c.content) = f.size_bytes
                        where p.kind = 'note' and p.note = p.request_key
                        """).query(String.class).list());
    }

    /** The notes that came by form, with or without a file. */
    Set<String> notes() {
        return Set.copyOf(tables.sql("select note from progress where kind = 'note' and note = request_key")
                .query(String.class)
                .list());
    }

    /** What can be recorded on in a unit. */
    List<UUID> open(String unit) {
        return tables.sql("""
                        select a.id from activity a join initiative i on i.id = a.initiative_id
                        join organisation o on o.id = i.organisation_id
                        where o.code = :unit and a.actual_finish is null and i.closed_on is null and not a.gate
                        """).param("unit", unit).query(UUID.class).list();
    }

    List<UUID> activities(String codes) {
        return tables.sql("""
                        select a.id from activity a join initiative i on i.id = a.initiative_id
                        where i.code like :codes order by i.code, a.position
                        """).param("codes", codes + "%").query(UUID.class).list();
    }

    /** How many initiatives whose code begins so, activities of them and lights on them there are. */
    List<Long> loaded(String codes) {
        return tables.sql("""
                        select count(distinct i.id) || ' ' || count(a.id) || ' ' || count(distinct l.initiative_id)
                        from initiative i left join activity a on a.initiative_id = i.id
                        left join initiative_light l on l.initiative_id = i.id where i.code like :codes
                        """)
                .param("codes", codes + "%")
                .query((row, number) -> row.getString(1))
                .single()
                .transform(counts ->
                        List.of(counts.split(" ")).stream().map(Long::valueOf).toList());
    }

    String stateOfImport(UUID id) {
        return tables.sql("select state from ledger_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Uploaded ledgers that a fall left under way. */
    List<String> importsUnderWay() {
        return none("select state from ledger_import where state in ('uploaded', 'checking', 'applying')");
    }

    int rowsDone(UUID id) {
        return tables.sql("select rows_done from ledger_import where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> none(String sql) {
        return tables.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
