package guatu.delivery.collections.store;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.collections.CollectionItem;
import guatu.delivery.collections.InitiativeCollection;
import guatu.delivery.collections.InitiativeCollection.Field;
import guatu.delivery.collections.InitiativeCollection.Form;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of lists and programmes, and of the initiatives in them. */
@Repository
public class CollectionTable {

    private static final String ROWS = """
            select code, form, kind, name, name_en, purpose, purpose_en, fields, fields_en, figure_code, mechanism_code,
                   source
            from collection
            """;

    private final JdbcClient jdbc;

    CollectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<InitiativeCollection> all() {
        return jdbc.sql(ROWS + "order by form, kind nulls last, mechanism_code nulls last, code")
                .query(CollectionTable::read)
                .list();
    }

    public Optional<InitiativeCollection> byCode(String code) {
        return jdbc.sql(ROWS + "where code = :code")
                .param("code", code)
                .query(CollectionTable::read)
                .optional();
    }

    public List<CollectionItem> items(String code, String[] paths) {
        return jdbc.sql("""
                        select i.code, i.name, m.field, o.name as organisation_name, i.stage, i.promised_on, l.light
                        from collection_item m
                        join initiative i on i.id = m.initiative_id
                        join organisation o on o.id = i.organisation_id
                        left join initiative_light l on l.initiative_id = i.id
                        where m.collection_code = :code and o.path <@ any(cast(:paths as ltree[]))
                        order by i.promised_on nulls last, i.code
                        """)
                .param("code", code)
                .param("paths", paths)
                .query((row, number) -> new CollectionItem(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("organisation_name"),
                        row.getString("stage"),
                        Optional.ofNullable(row.getDate("promised_on")).map(Date::toLocalDate),
                        Optional.ofNullable(row.getString("light")).map(Light::of)))
                .list();
    }

    public Map<String, Integer> counts(String[] paths) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select m.collection_code, count(*) as items
                        from collection_item m
                        join initiative i on i.id = m.initiative_id
                        join organisation o on o.id = i.organisation_id
                        where o.path <@ any(cast(:paths as ltree[]))
                        group by m.collection_code
                        """).param("paths", paths).query(row -> {
            counts.put(row.getString("collection_code"), row.getInt("items"));
        });
        return counts;
    }

    /** Puts the collection in place of what stood under its code; its initiatives stay. */
    public void put(InitiativeCollection collection) {
        jdbc.sql("""
                        insert into collection (code, form, kind, name, name_en, purpose, purpose_en, fields, fields_en,
                                                figure_code, mechanism_code, source)
                        values (:code, :form, :kind, :name, :nameEn, :purpose, :purposeEn, :fields, :fieldsEn,
                                :figure, :mechanism, :source)
                        on conflict (code) do update set
                            form = excluded.form, kind = excluded.kind, name = excluded.name,
                            name_en = excluded.name_en, purpose = excluded.purpose, purpose_en = excluded.purpose_en,
                            fields = excluded.fields, fields_en = excluded.fields_en,
                            figure_code = excluded.figure_code, mechanism_code = excluded.mechanism_code,
                            source = excluded.source
                        """)
                .param("code", collection.code())
                .param("form", collection.form().code())
                .param("kind", collection.kind().map(Kind::code).orElse(null))
                .param("name", collection.name())
                .param("nameEn", collection.nameEn())
                .param("purpose", collection.purpose())
                .param("purposeEn", collection.purposeEn())
                .param("fields", collection.fields().stream().map(Field::name).toArray(String[]::new))
                .param(
                        "fieldsEn",
                        collection.fields().stream().map(Field::nameEn).toArray(String[]::new))
                .param("figure", collection.figureCode().orElse(null))
                .param("mechanism", collection.mechanismCode().orElse(null))
                .param("source", collection.source())
                .update();
    }

    public void put(String code, UUID initiativeId, String field) {
        jdbc.sql("""
                        insert into collection_item (collection_code, initiative_id, field)
                        values (:code, :initiative, :field)
                        on conflict (collection_code, initiative_id) do update set field = excluded.field
                        """)
                .param("code", code)
                .param("initiative", initiativeId)
                .param("field", field)
                .update();
    }

    /** @return 0 when there is no such collection or initiative, or it is in already */
    public int putByCode(String code, String initiativeCode, String field) {
        return jdbc.sql("""
                        insert into collection_item (collection_code, initiative_id, field)
                        select c.code, i.id, :field from collection c, initiative i
                        where c.code = :code and i.code = :initiative
                        on conflict do nothing
                        """)
                .param("field", field)
                .param("code", code)
                .param("initiative", initiativeCode)
                .update();
    }

    /** @return false when it was not in */
    public boolean remove(String code, UUID initiativeId) {
        return jdbc.sql("delete from collection_item where collection_code = :code and initiative_id = :initiative")
                        .param("code", code)
                        .param("initiative", initiativeId)
                        .update()
                == 1;
    }

    private static InitiativeCollection read(ResultSet row, int number) throws SQLException {
        String[] names = (String[]) row.getArray("fields").getArray();
        String[] english = (String[]) row.getArray("fields_en").getArray();
        List<Field> fields = new ArrayList<>();
        for (int index = 0; index < names.length; index++) {
            fields.add(new Field(names[index], index < english.length ? english[index] : ""));
        }
        return new InitiativeCollection(
                row.getString("code"),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("kind")).map(Kind::of),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("purpose"),
                row.getString("purpose_en"),
                fields,
                Optional.ofNullable(row.getString("figure_code")),
                Optional.ofNullable(row.getString("mechanism_code")),
                row.getString("source"));
    }
}
