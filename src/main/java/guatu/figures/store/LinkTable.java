package guatu.figures.store;

import guatu.figures.Figure.Unit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which initiatives a figure or a contradiction concerns. */
@Repository
public class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Unit> initiativesOf(String[] paths, String figureCode) {
        return jdbc.sql("""
                        select i.id, i.code, i.name
                        from figure_link l
                        join initiative i on i.id = l.initiative_id
                        join organisation o on o.id = i.organisation_id
                        where l.figure_code = :code and o.path <@ any(cast(:paths as ltree[]))
                        order by i.code
                        """)
                .param("code", figureCode)
                .param("paths", paths)
                .query((row, number) ->
                        new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")))
                .list();
    }

    /** @return how many links are new: none when there is no such figure or initiative */
    public int linkFigure(String figureCode, String initiativeCode) {
        return jdbc.sql("""
                        insert into figure_link (figure_code, initiative_id)
                        select distinct f.code, i.id from figure f, initiative i
                        where f.code = :figure and i.code = :initiative
                        on conflict do nothing
                        """)
                .param("figure", figureCode)
                .param("initiative", initiativeCode)
                .update();
    }

    /** @return how many links are new: none when there is no such contradiction or initiative */
    public int linkConflict(String subject, String metric, String initiativeCode) {
        return jdbc.sql("""
                        insert into figure_conflict_link (conflict_id, initiative_id)
                        select c.id, i.id from figure_conflict c, initiative i
                        where c.subject = :subject and c.metric = :metric and i.code = :initiative
                        on conflict do nothing
                        """)
                .param("subject", subject)
                .param("metric", metric)
                .param("initiative", initiativeCode)
                .update();
    }
}
