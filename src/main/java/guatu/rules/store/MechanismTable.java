package guatu.rules.store;

import guatu.rules.Mechanism;
import guatu.rules.Mechanism.Choices;
import guatu.rules.Mechanism.Filter;
import guatu.rules.Mechanism.Form;
import guatu.rules.Mechanism.Service;
import guatu.rules.Mechanism.Unit;
import guatu.rules.Words;
import guatu.shell.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the catalogue. */
@Repository
public class MechanismTable {

    private static final String ROWS = """
            select m.code, m.name, m.name_en, m.requires, m.requires_en, m.kind, m.room, m.source, m.served_as,
                   m.served_at, o.code as organisation_code, o.name as organisation_name
            from mechanism m left join organisation o on o.id = m.organisation_id
            """;

    private final JdbcClient jdbc;

    MechanismTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Mechanism> list(Filter filter) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(ROWS + """
                        where (:text = '' or m.search_text like :pattern or lower(m.code) like :pattern)
                        and (:room = '' or m.room = :room)
                        and (:kind = '' or m.kind = :kind)
                        and (:unit = '' or o.code = :unit)
                        and (:served = '' or (m.served_at <> '') = (:served = 'yes'))
                        order by m.code
                        """)
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("room", filter.room())
                .param("kind", filter.kind())
                .param("unit", filter.unit())
                .param("served", filter.served())
                .query(MechanismTable::read)
                .list();
    }

    public Optional<Mechanism> byCode(String code) {
        return jdbc.sql(ROWS + "where m.code = :code")
                .param("code", code)
                .query(MechanismTable::read)
                .optional();
    }

    public long count() {
        return jdbc.sql("select count(*) from mechanism").query(Long.class).single();
    }

    public Choices choices() {
        return new Choices(
                jdbc.sql("select distinct room from mechanism order by room")
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct kind from mechanism order by kind")
                        .query(String.class)
                        .list(),
                jdbc.sql("""
                                select distinct o.code, o.name
                                from mechanism m join organisation o on o.id = m.organisation_id order by o.code
                                """)
                        .query((row, number) -> new Unit(row.getString("code"), row.getString("name")))
                        .list());
    }

    /** Puts the mechanism in place of what stood under its code. */
    public void put(Mechanism mechanism, @Nullable UUID organisationId) {
        jdbc.sql("""
                        insert into mechanism (code, name, name_en, requires, requires_en, kind, room, organisation_id,
                                               source, served_as, served_at, search_text)
                        values (:code, :name, :nameEn, :requires, :requiresEn, :kind, :room, :organisation, :source,
                                :servedAs, :servedAt, :searchText)
                        on conflict (code) do update set
                            name = excluded.name, name_en = excluded.name_en, requires = excluded.requires,
                            requires_en = excluded.requires_en, kind = excluded.kind, room = excluded.room,
                            organisation_id = excluded.organisation_id, source = excluded.source,
                            served_as = excluded.served_as, served_at = excluded.served_at,
                            search_text = excluded.search_text
                        """)
                .param("code", mechanism.code())
                .param("name", mechanism.name().chinese())
                .param("nameEn", mechanism.name().english())
                .param("requires", mechanism.requires().chinese())
                .param("requiresEn", mechanism.requires().english())
                .param("kind", mechanism.kind())
                .param("room", mechanism.room())
                .param("organisation", organisationId)
                .param("source", mechanism.source())
                .param(
                        "servedAs",
                        mechanism
                                .service()
                                .map(service -> service.form().code())
                                .orElse(""))
                .param("servedAt", mechanism.service().map(Service::path).orElse(""))
                .param("searchText", searchText(mechanism))
                .update();
    }

    private static String searchText(Mechanism mechanism) {
        return SearchText.of(mechanism.name().chinese(), mechanism.name().english())
                        .text()
                + " "
                + mechanism.requires().chinese();
    }

    private static Mechanism read(ResultSet row, int number) throws SQLException {
        String organisation = row.getString("organisation_code");
        String path = row.getString("served_at");
        return new Mechanism(
                row.getString("code"),
                new Words(row.getString("name"), row.getString("name_en")),
                new Words(row.getString("requires"), row.getString("requires_en")),
                row.getString("kind"),
                row.getString("room"),
                organisation == null
                        ? Optional.empty()
                        : Optional.of(new Unit(organisation, row.getString("organisation_name"))),
                row.getString("source"),
                Form.find(row.getString("served_as")).map(form -> new Service(form, path)));
    }
}
