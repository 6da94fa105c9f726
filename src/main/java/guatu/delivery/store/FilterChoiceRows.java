package guatu.delivery.store;

import guatu.delivery.FilterChoices;
import guatu.delivery.Initiative.Coded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that occur, and what stands above them in their trees; at most so many as a select can show. */
@Repository
public class FilterChoiceRows {

    private static final int MOST = 400;

    private final JdbcClient jdbc;

    FilterChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FilterChoices of(Sight sight) {
        return new FilterChoices(
                coded("""
                        select o.code, o.name from organisation o
                        where o.path <@ any(cast(:seen as ltree[]))
                          and (exists (select 1 from initiative i where i.organisation_id = o.id)
                               or exists (select 1 from organisation below join initiative i on i.organisation_id = below.id
                                          where below.path <@ o.path))
                        order by o.path limit :most
                        """, sight),
                coded("""
                        select c.code, c.name from collection c
                        where exists (select 1 from collection_item m join initiative i on i.id = m.initiative_id
                                      where m.collection_code = c.code and %s)
                        order by c.form, c.code limit :most
                        """.formatted(sight.sql()), sight),
                coded("""
                        select distinct up.code, up.name, up.path from industry up join industry used on used.path <@ up.path
                        where exists (select 1 from initiative i where i.industry_code = used.code and %s)
                        order by up.path limit :most
                        """.formatted(sight.sql()), sight),
                coded("""
                        select distinct up.code, up.name, up.path from place up join place used on used.path <@ up.path
                        where exists (select 1 from initiative i where i.place_code = used.code and %s)
                        order by up.path limit :most
                        """.formatted(sight.sql()), sight),
                jdbc.sql("""
                                with recursive stages as (
                                    (select stage from initiative order by stage limit 1)
                                    union all
                                    select (select n.stage from initiative n where n.stage > s.stage order by n.stage limit 1)
                                    from stages s where s.stage is not null
                                )
                                select s.stage from stages s
                                cross join lateral (select 1 from initiative i where i.stage = s.stage and %s limit 1) as used
                                where s.stage <> ''
                                limit :most
                                """.formatted(sight.sql()))
                        .params(sight.parameters())
                        .param("most", MOST)
                        .query(String.class)
                        .list());
    }

    private List<Coded> coded(String sql, Sight sight) {
        return jdbc.sql(sql)
                .params(sight.parameters())
                .param("seen", sight.pathsArray())
                .param("most", MOST)
                .query((row, number) -> new Coded(row.getString("code"), row.getString("name")))
                .list();
    }
}
