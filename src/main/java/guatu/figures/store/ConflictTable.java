package guatu.figures.store;

import guatu.figures.FigureConflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contradictions between sources. */
@Repository
public class ConflictTable {

    private static final String ROWS = """
            select c.id, c.subject, c.metric, c.value_a, c.source_a, c.value_b, c.source_b, c.note, c.note_en
            from figure_conflict c join organisation o on o.id = c.organisation_id
            """;

    private final JdbcClient jdbc;

    ConflictTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FigureConflict> list(String[] paths) {
        return jdbc.sql(ROWS + "where o.path <@ any(cast(:paths as ltree[])) order by c.source_a, c.subject, c.metric")
                .param("paths", paths)
                .query(ConflictTable::read)
                .list();
    }

    public List<FigureConflict> ofInitiative(UUID initiativeId) {
        return jdbc.sql(ROWS + """
                        where c.id in (select conflict_id from figure_conflict_link where initiative_id = :initiative)
                        order by c.subject, c.metric
                        """)
                .param("initiative", initiativeId)
                .query(ConflictTable::read)
                .list();
    }

    /** Does nothing when the same subject and metric are there already. */
    public boolean insert(FigureConflict conflict, UUID organisationId) {
        return jdbc.sql("""
                        insert into figure_conflict (id, organisation_id, subject, metric, value_a, source_a, value_b,
                                                     source_b, note, note_en)
                        values (:id, :organisation, :subject, :metric, :valueA, :sourceA, :valueB, :sourceB, :note, :noteEn)
                        on conflict (subject, metric) do nothing
                        """)
                        .param("id", conflict.id())
                        .param("organisation", organisationId)
                        .param("subject", conflict.subject())
                        .param("metric", conflict.metric())
                        .param("valueA", conflict.valueA())
                        .param("sourceA", conflict.sourceA())
                        .param("valueB", conflict.valueB())
                        .param("sourceB", conflict.sourceB())
                        .param("note", conflict.note())
                        .param("noteEn", conflict.noteEn())
                        .update()
                == 1;
    }

    private static FigureConflict read(ResultSet row, int number) throws SQLException {
        return new FigureConflict(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("metric"),
                row.getString("value_a"),
                row.getString("source_a"),
                row.getString("value_b"),
                row.getString("source_b"),
                row.getString("note"),
                row.getString("note_en"));
    }
}
