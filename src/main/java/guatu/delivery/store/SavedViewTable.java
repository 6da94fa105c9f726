package guatu.delivery.store;

import guatu.delivery.SavedViews.SavedView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views, each person's own. */
@Repository
public class SavedViewTable {

    private final JdbcClient jdbc;

    SavedViewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(UUID personId, String page) {
        return jdbc.sql(
                        "select id, name, query from saved_view where person_id = :person and page = :page order by name")
                .param("person", personId)
                .param("page", page)
                .query((row, number) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    public void save(UUID id, UUID personId, String page, String name, String query, Instant at) {
        jdbc.sql("""
                        insert into saved_view (id, person_id, page, name, query, created_at)
                        values (:id, :person, :page, :name, :query, :at)
                        on conflict (person_id, page, name) do update set query = excluded.query
                        """)
                .param("id", id)
                .param("person", personId)
                .param("page", page)
                .param("name", name)
                .param("query", query)
                .param("at", Timestamp.from(at))
                .update();
    }

    public boolean remove(UUID personId, UUID id) {
        return jdbc.sql("delete from saved_view where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", personId)
                        .update()
                == 1;
    }
}
