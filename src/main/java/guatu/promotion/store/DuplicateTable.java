package guatu.promotion.store;

import guatu.promotion.Openness;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates by codes and by the cores of names, each through an index. */
@Repository
public class DuplicateTable {

    private static final int SHORTEST_CORE = 2;

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
            boolean sameOnlineCode,
            int likenessPercent) {}

    /** @param likenessPercent names less alike are left out; the same code is never */
    public List<Candidate> candidates(
            LeadSight sight,
            String investor,
            String project,
            String creditCode,
            String onlineCode,
            int likenessPercent) {
        String investorKey = key(investor);
        String projectKey = key(project);
        return jdbc.sql("""
                        with found as (
                            select id from lead where credit_code = :creditCode and :creditCode <> ''
                            union
                            select id from lead where online_code = :onlineCode and :onlineCode <> ''
                            union
                            (select id from lead where investor_keys && cast(:investorKeys as text[]) limit 50)
                            union
                            (select id from lead where project_key %% :projectKey limit 200)
                        ), rated as (
                            select l.*, l.credit_code = :creditCode as same_credit, l.online_code = :onlineCode as same_online,
                                   cast(round(100 * greatest(similarity(l.project_key, :projectKey),
                                                             similarity(l.investor_keys[1], :investorKey))) as int) as likeness
                            from lead l join found f on f.id = l.id
                        )
                        select l.code, l.investor, l.project, l.openness, l.same_credit, l.same_online, l.likeness,
                               coalesce(h.name, o.name) as holder, %s as seen
                        from rated l join organisation o on o.id = l.organisation_id
                        left join lead_claim c on c.lead_id = l.id and c.ended_at is null
                        left join organisation h on h.id = c.organisation_id
                        where l.same_credit or l.same_online or l.likeness >= :atLeast
                        order by coalesce(l.same_credit, false) desc, coalesce(l.same_online, false) desc, l.likeness desc, l.code
                        limit 20
                        """.formatted(LeadSight.SQL))
                .params(sight.parameters())
                .param("creditCode", creditCode)
                .param("onlineCode", onlineCode)
                .param("investorKey", investorKey)
                .param("investorKeys", investorKey.isEmpty() ? new String[0] : new String[] {investorKey})
                .param("projectKey", projectKey)
                .param("atLeast", likenessPercent)
                .query((row, number) -> new Candidate(
                        row.getString("code"),
                        row.getString("investor"),
                        row.getString("project"),
                        row.getString("holder"),
                        Openness.find(row.getString("openness")).orElseThrow(),
                        row.getBoolean("seen"),
                        row.getBoolean("same_credit"),
                        row.getBoolean("same_online"),
                        row.getInt("likeness")))
                .list();
    }

    private static String key(String name) {
        String key = NameKey.of(name);
        return key.length() < SHORTEST_CORE ? "" : key;
    }
}
