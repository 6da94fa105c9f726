package guatu.promotion.store;

import guatu.promotion.Openness;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates for likely duplicates by codes and by the keys of names, each through an index. */
@Repository
public class DuplicateTable {

    /** A key that more leads have than this, by the database's statistics, finds none by itself when the name has others. */
    private static final int COMMON = 500;

    private final JdbcClient jdbc;

    DuplicateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seen the person may open it */
    public record Candidate(
            String code,
            String investor,
            String project,
            String holder,
            Openness openness,
            boolean seen,
            boolean sameCreditCode,
            boolean sameOnlineCode) {}

    /**
     * @param investorKeys of the investor's name; none when it is not known
     * @param project its name; "" when it is not known
     * @param most candidates by the investor's name, and as many by the project's
     */
    public List<Candidate> candidates(
            LeadSight sight,
            List<String> investorKeys,
            String project,
            String creditCode,
            String onlineCode,
            int most) {
        return jdbc.sql("""
                        with common as (
                            select e.key from pg_stats s join pg_class c on c.oid = cast('lead' as regclass)
                            cross join unnest(cast(cast(s.most_common_elems as text) as text[]),
                                              s.most_common_elem_freqs) e (key, part)
                            where s.schemaname = current_schema() and s.tablename = 'lead'
                              and s.attname = 'investor_keys' and e.key is not null and e.part * c.reltuples > :common),
                        telling as (
                            select coalesce(nullif(array(
                                       select k from unnest(cast(:keys as text[])) k
                                       where k not in (select key from common)), cast('{}' as text[])),
                                       cast(:keys as text[])) as keys),
                        found as (
                            select id from lead where credit_code = :creditCode
                            union
                            select id from lead where online_code = :onlineCode
                            union
                            select k.id from (
                                select n.id from (select l.id, unnest(l.investor_keys) as key from lead l
                                                  where l.investor_keys && (select keys from telling)) n
                                where n.key in (select unnest(cast(:keys as text[])))
                                group by n.id order by count(*) desc, n.id limit :most) k
                            union
                            select p.id from (
                                select l.id from lead l where l.project_key % :projectKey
                                order by similarity(l.project_key, :projectKey) desc, l.id limit :most) p)
                        select l.code, l.investor, l.project, l.openness, coalesce(h.name, o.name) as holder,
                               coalesce(l.credit_code = :creditCode, false) as same_credit,
                               coalesce(l.online_code = :onlineCode, false) as same_online, """ + LeadSight.SQL + """
                         as seen
                        from found f join lead l on l.id = f.id join organisation o on o.id = l.organisation_id
                        left join lead_claim c on c.lead_id = l.id and c.ended_at is null
                        left join organisation h on h.id = c.organisation_id
                        """)
                .params(sight.parameters())
                .param("creditCode", creditCode)
                .param("onlineCode", onlineCode)
                .param("keys", investorKeys.toArray(String[]::new))
                .param("projectKey", NameKey.of(project))
                .param("most", most)
                .param("common", COMMON)
                .query((row, number) -> new Candidate(
                        row.getString("code"),
                        row.getString("investor"),
                        row.getString("project"),
                        row.getString("holder"),
                        Openness.find(row.getString("openness")).orElseThrow(),
                        row.getBoolean("seen"),
                        row.getBoolean("same_credit"),
                        row.getBoolean("same_online")))
                .list();
    }
}
