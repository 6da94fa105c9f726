package guatu.supervision.order.store;

import guatu.shell.AsOf;
import guatu.supervision.order.OrderEntry;
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

/** What happened to orders; rows are only added. */
@Repository
public class OrderEntryTable {

    private final JdbcClient jdbc;

    OrderEntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry on its way in. */
    public record Made(
            UUID id,
            UUID order,
            OrderEntry.Kind kind,
            LocalDate occurredOn,
            String text,
            UUID unit,
            @Nullable BigDecimal percent,
            @Nullable LocalDate day,
            String requestKey) {}

    public boolean recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select 1 from supervision_order_entry where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void append(Made made, int number, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into supervision_order_entry (id, order_id, number, kind, occurred_on, text, organisation_id, percent, day,
                                                             recorded_at, recorded_by, request_key)
                        values (:id, :order, :number, :kind, :on, :text, :unit, :percent, :day, :at, :person, :key)
                        """)
                .param("id", made.id())
                .param("order", made.order())
                .param("number", number)
                .param("kind", made.kind().code())
                .param("on", made.occurredOn())
                .param("text", made.text())
                .param("unit", made.unit())
                .param("percent", made.percent())
                .param("day", made.day())
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .param("key", made.requestKey())
                .update();
    }

    /** The latest first. */
    public List<OrderEntry> of(UUID order, AsOf asOf) {
        return jdbc.sql("""
                        select e.*, o.name as unit, p.display_name from supervision_order_entry e
                        join organisation o on o.id = e.organisation_id join person p on p.id = e.recorded_by
                        where e.order_id = :order and e.occurred_on <= :day and e.recorded_at < :known
                        order by e.number desc
                        """)
                .param("order", order)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(OrderEntryTable::read)
                .list();
    }

    private static OrderEntry read(ResultSet row, int number) throws SQLException {
        return new OrderEntry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                OrderEntry.Kind.of(row.getString("kind")),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("text"),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("percent")),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"));
    }
}
