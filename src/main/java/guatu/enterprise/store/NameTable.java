package guatu.enterprise.store;

import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseName;
import guatu.enterprise.FirmNameRecord;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that firms have and had, with the keys that likely duplicates are found by. */
@Repository
public class NameTable {

    private final JdbcClient jdbc;

    NameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A firm and the name of it that shares keys. */
    public record Candidate(Enterprise enterprise, String name) {}

    /** The names that share the most keys, at most so many. */
    public List<Candidate> sharing(List<String> keys, int most) {
        return jdbc.sql("""
                        with shared as (
                            select n.enterprise_id, n.name, n.id,
                                   (select count(*) from unnest(n.name_keys) k where k = any(cast(:keys as text[]))) as shared
                            from enterprise_name n
                            where n.name_keys && cast(:keys as text[])
                            order by shared desc, n.id
                            limit :most)
                        select s.name as like_name,
                        """ + EnterpriseTable.COLUMNS + """
                        from shared s
                        join enterprise e on e.id = s.enterprise_id
                        join organisation o on o.id = e.organisation_id
                        where e.merged_into is null
                        order by s.shared desc, s.id
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Candidate(EnterpriseTable.read(row, number), row.getString("like_name")))
                .list();
    }

    /** The name in use first, then the former ones, the latest first. */
    public List<FirmNameRecord> of(UUID enterpriseId, AsOf asOf) {
        return jdbc.sql("""
                        select name, used_from, used_until, standing, source, recorded_at from enterprise_name
                        where enterprise_id = :enterprise and recorded_at < :knownBefore
                        order by standing desc, used_until desc nulls last, recorded_at desc, id desc
                        """)
                .param("enterprise", enterpriseId)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new FirmNameRecord(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("used_from", LocalDate.class)),
                        Optional.ofNullable(row.getObject("used_until", LocalDate.class)),
                        row.getBoolean("standing"),
                        row.getString("source"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    public void add(UUID enterpriseId, FirmNameRecord name, @Nullable UUID by) {
        jdbc.sql("""
                        insert into enterprise_name (id, enterprise_id, name, used_from, used_until, standing, name_keys, source,
                                                     recorded_by, recorded_at)
                        values (:id, :enterprise, :name, :from, :until, :standing, :keys, :source, :by, :at)
                        """)
                .param("id", Identifiers.next())
                .param("enterprise", enterpriseId)
                .param("name", name.name())
                .param("from", name.usedFrom().orElse(null))
                .param("until", name.usedUntil().orElse(null))
                .param("standing", name.standing())
                .param("keys", EnterpriseName.of(name.name()).keys().toArray(String[]::new))
                .param("source", name.source())
                .param("by", by)
                .param("at", Timestamp.from(name.recordedAt()))
                .update();
    }

    /** The day from which the name in use is known to be used; nobody else changes the firm's names before the transaction ends. */
    public Optional<LocalDate> standingSince(UUID enterpriseId) {
        return jdbc.sql(
                        "select used_from from enterprise_name where enterprise_id = :enterprise and standing for update")
                .param("enterprise", enterpriseId)
                .query((row, number) -> Optional.ofNullable(row.getObject("used_from", LocalDate.class)))
                .optional()
                .flatMap(since -> since);
    }

    /** The name in use becomes a former one. */
    public void retire(UUID enterpriseId, @Nullable LocalDate until) {
        jdbc.sql(
                        "update enterprise_name set standing = false, used_until = :until where enterprise_id = :enterprise and standing")
                .param("enterprise", enterpriseId)
                .param("until", until)
                .update();
    }

    /** All names of one record are those of another from now on; the one that was in use becomes a former name. */
    public void move(UUID from, UUID to) {
        jdbc.sql("update enterprise_name set enterprise_id = :to, standing = false where enterprise_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
