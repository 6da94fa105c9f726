package guatu.supervision.order.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders of deadlines. */
@Repository
public class ReminderTable {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open order whose deadline comes near; its units are the leading and the joint ones. */
    public record Due(UUID id, String code, String item, LocalDate dueOn) {}

    /** Open orders due on one of these days, both included, whose units were not reminded at this distance. */
    public List<Due> unreminded(LocalDate from, LocalDate until, int days, int limit) {
        return jdbc.sql("""
                        select s.id, s.code, s.item, s.due_on from supervision_order s
                        where s.state = 'open' and s.due_on between :from and :until
                          and not exists (select 1 from supervision_order_reminder r
                                          where r.order_id = s.id and r.due_on = s.due_on and r.days = :days)
                        order by s.due_on, s.id limit :limit
                        """)
                .param("from", from)
                .param("until", until)
                .param("days", days)
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** False when another node has marked it. */
    public boolean mark(UUID order, LocalDate dueOn, int days, Instant at) {
        return jdbc.sql("""
                        insert into supervision_order_reminder (order_id, due_on, days, sent_at)
                        values (:order, :due, :days, :at) on conflict do nothing
                        """)
                        .param("order", order)
                        .param("due", dueOn)
                        .param("days", days)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public List<UUID> addressed(UUID order) {
        return jdbc.sql("""
                        select distinct organisation_id from supervision_order_unit where order_id = :order and part in ('lead', 'joint')
                        """).param("order", order).query(UUID.class).list();
    }
}
