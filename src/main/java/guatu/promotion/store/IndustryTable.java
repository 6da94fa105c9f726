package guatu.promotion.store;

import guatu.promotion.Industry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The industry schemes that room delivery keeps. */
@Repository
public class IndustryTable {

    private final JdbcClient jdbc;

    IndustryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Industry> all() {
        return jdbc.sql("""
                        select code, name, name_en, parent_code, scheme, nlevel(path) as depth, cast(path as text) as path
                        from industry i order by i.path
                        """)
                .query((row, number) -> new Industry(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        LeadRows.text(row, "parent_code"),
                        row.getString("scheme"),
                        row.getInt("depth"),
                        row.getString("path")))
                .list();
    }
}
