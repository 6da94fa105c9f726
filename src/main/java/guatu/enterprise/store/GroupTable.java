package guatu.enterprise.store;

import guatu.enterprise.Related;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose branch or daughter a firm is; a relation that ended stays. */
@Repository
public class GroupTable {

    private static final String STANDING = """
             r.recorded_at < :knownBefore and (r.ended_at is null or r.ended_at >= :knownBefore)
            and (r.since is null or r.since <= :day) and (r.until is null or r.until >= :day)
            """;

    private final JdbcClient jdbc;

    GroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Related> head(UUID firm, AsOf asOf) {
        return jdbc.sql("""
                        select e.code, e.name, r.relation, r.since, r.until from enterprise_relation r
                        join enterprise e on e.id = r.head_id
                        where r.enterprise_id = :firm and""" + STANDING + " limit 1")
                .param("firm", firm)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("day", asOf.day())
                .query(GroupTable::read)
                .optional();
    }

    public List<Related> members(UUID head, AsOf asOf) {
        return jdbc.sql("""
                        select e.code, e.name, r.relation, r.since, r.until from enterprise_relation r
                        join enterprise e on e.id = r.enterprise_id
                        where r.head_id = :head and e.merged_into is null and""" + STANDING + " order by e.name")
                .param("head", head)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("day", asOf.day())
                .query(GroupTable::read)
                .list();
    }

    /** Whether the first firm is the second or stands above it. */
    public boolean isAbove(UUID firm, UUID below) {
        return jdbc.sql("""
                        with recursive above as (
                            select cast(:below as uuid) as id
                            union select r.head_id from enterprise_relation r join above a on a.id = r.enterprise_id
                            where r.ended_at is null)
                        select exists (select 1 from above where id = :firm)
                        """)
                .param("below", below)
                .param("firm", firm)
                .query(Boolean.class)
                .single();
    }

    public void add(UUID firm, UUID head, String relation, @Nullable LocalDate since, UUID by, Instant at) {
        jdbc.sql("""
                        insert into enterprise_relation (id, enterprise_id, head_id, relation, since, recorded_by, recorded_at)
                        values (:id, :firm, :head, :relation, :since, :by, :at)
                        """)
                .param("id", Identifiers.next())
                .param("firm", firm)
                .param("head", head)
                .param("relation", relation)
                .param("since", since)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What the firm was before ends. */
    public void end(UUID firm, @Nullable LocalDate until, Instant at) {
        jdbc.sql(
                        "update enterprise_relation set ended_at = :at, until = :until where enterprise_id = :firm and ended_at is null")
                .param("firm", firm)
                .param("until", until)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Related read(ResultSet row, int number) throws SQLException {
        return new Related(
                row.getString("code"),
                row.getString("name"),
                row.getString("relation"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
