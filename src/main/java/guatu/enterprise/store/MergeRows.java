package guatu.enterprise.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets what belongs to one record belong to another. */
@Repository
public class MergeRows {

    private static final Map<String, String> MOVES = moves();

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows of each kind went over. */
    public Map<String, Integer> move(UUID from, UUID to) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        MOVES.forEach((what, sql) -> moved.put(
                what, jdbc.sql(sql).param("from", from).param("to", to).update()));
        return moved;
    }

    private static Map<String, String> moves() {
        Map<String, String> moves = new LinkedHashMap<>();
        moves.put("figures", "update enterprise_figure set enterprise_id = :to where enterprise_id = :from");
        moves.put("contacts", "update enterprise_contact set enterprise_id = :to where enterprise_id = :from");
        moves.put(
                "members",
                "update enterprise_relation set head_id = :to where head_id = :from and enterprise_id <> :to");
        // A firm has one head: that of the record which stays, when both have one.
        moves.put("head", """
                update enterprise_relation set enterprise_id = :to
                where enterprise_id = :from and head_id <> :to and ended_at is null
                and not exists (select 1 from enterprise_relation r where r.enterprise_id = :to and r.ended_at is null)
                """);
        moves.put("industries", """
                insert into enterprise_scheme_industry (enterprise_id, industry_code)
                select :to, industry_code from enterprise_scheme_industry where enterprise_id = :from
                on conflict do nothing
                """);
        moves.put("initiatives", """
                insert into enterprise_initiative (enterprise_id, initiative_id, part, recorded_by, recorded_at)
                select :to, initiative_id, part, recorded_by, recorded_at from enterprise_initiative where enterprise_id = :from
                on conflict do nothing
                """);
        return moves;
    }
}
