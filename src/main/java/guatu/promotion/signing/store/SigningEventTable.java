package guatu.promotion.signing.store;

import guatu.promotion.Money;
import guatu.promotion.Unit;
import guatu.promotion.signing.SigningEvent;
import guatu.promotion.signing.SigningEvent.Description;
import guatu.promotion.signing.SigningEvent.Stated;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events at which deals are signed together. They are public occasions: whoever may see anything at all sees them. */
@Repository
public class SigningEventTable {

    private static final String ROWS = """
            select e.*, o.code as unit_code, o.name as unit_name, cast(o.path as text) as unit_path, p.display_name
            from signing_event e join organisation o on o.id = e.organisation_id join person p on p.id = e.recorded_by
            """;

    private final JdbcClient jdbc;

    SigningEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into signing_event_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = signing_event_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when the person had used the key before. */
    public boolean insert(
            UUID id,
            String code,
            UUID unitId,
            Description description,
            Stated stated,
            UUID personId,
            String requestKey,
            Instant at) {
        return jdbc.sql("""
                        insert into signing_event (id, code, organisation_id, name, held_on, place, note, source, stated_projects,
                                                   stated_amount, stated_currency, recorded_at, recorded_by, request_key)
                        values (:id, :code, :unit, :name, :heldOn, :place, :note, :source, :projects, :amount, :currency, :at,
                                :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("code", code)
                        .param("unit", unitId)
                        .param("name", description.name())
                        .param("heldOn", description.heldOn())
                        .param("place", description.place())
                        .param("note", description.note())
                        .param("source", description.source())
                        .param("projects", stated.projects().orElse(null))
                        .param("amount", stated.amount().map(Money::amount).orElse(null))
                        .param("currency", stated.amount().map(Money::currency).orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The code of what the person recorded under the key before. */
    public Optional<String> recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select code from signing_event where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }

    public Optional<SigningEvent> byCode(String code) {
        return jdbc.sql(ROWS + "where e.code = :code")
                .param("code", code)
                .query(SigningEventTable::read)
                .optional();
    }

    /** Held by the day, the newest first. */
    public List<SigningEvent> list(LocalDate day, Instant knownBefore, int most) {
        return jdbc.sql(ROWS + """
                        where e.held_on <= :day and e.recorded_at < :known order by e.held_on desc, e.id desc limit :most
                        """)
                .param("day", day)
                .param("known", Timestamp.from(knownBefore))
                .param("most", most)
                .query(SigningEventTable::read)
                .list();
    }

    private static SigningEvent read(ResultSet row, int number) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("stated_amount");
        return new SigningEvent(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("unit_path"),
                new Description(
                        row.getString("name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("note"),
                        row.getString("source")),
                new Stated(
                        Optional.ofNullable(row.getObject("stated_projects", Integer.class)),
                        amount == null
                                ? Optional.empty()
                                : Optional.of(new Money(amount, row.getString("stated_currency")))),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"));
    }
}
