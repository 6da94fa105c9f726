package guatu.supervision.order.store;

import guatu.supervision.order.AskedReview;
import guatu.supervision.order.WaitingExtension;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Extensions and reviews that wait for a decision. */
@Repository
public class WaitingTable {

    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one waits already. */
    public boolean askExtension(UUID order, LocalDate wanted, String reason, Instant at) {
        int next = jdbc.sql("select count(*) + 1 from supervision_order_extension where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into supervision_order_extension (order_id, number, wanted, reason, asked_at)
                        values (:order, :number, :wanted, :reason, :at) on conflict do nothing
                        """)
                        .param("order", order)
                        .param("number", next)
                        .param("wanted", wanted)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public Optional<WaitingExtension> extension(UUID order) {
        return jdbc.sql("""
                        select number, wanted, reason from supervision_order_extension
                        where order_id = :order and granted is null
                        """).param("order", order).query(WaitingExtension.class).optional();
    }

    /** False when none waits any more. */
    public boolean decideExtension(UUID order, boolean granted) {
        return jdbc.sql(
                                "update supervision_order_extension set granted = :granted where order_id = :order and granted is null")
                        .param("granted", granted)
                        .param("order", order)
                        .update()
                == 1;
    }

    /** False when the conclusion was reviewed, or its review was asked for. */
    public boolean askReview(UUID order, UUID unit, String reason, LocalDate askedOn, LocalDate decideBy) {
        return jdbc.sql("""
                        insert into supervision_order_review (order_id, organisation_id, reason, asked_on, decide_by)
                        values (:order, :unit, :reason, :asked, :by) on conflict do nothing
                        """)
                        .param("order", order)
                        .param("unit", unit)
                        .param("reason", reason)
                        .param("asked", askedOn)
                        .param("by", decideBy)
                        .update()
                == 1;
    }

    public Optional<AskedReview> review(UUID order) {
        return jdbc.sql("select * from supervision_order_review where order_id = :order")
                .param("order", order)
                .query((row, number) -> new AskedReview(
                        row.getString("reason"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("decide_by", LocalDate.class),
                        Optional.ofNullable(row.getObject("upheld", Boolean.class))))
                .optional();
    }

    /** False when it was decided. */
    public boolean decideReview(UUID order, boolean upheld, LocalDate on) {
        return jdbc.sql("""
                        update supervision_order_review set upheld = :upheld, decided_on = :on
                        where order_id = :order and upheld is null
                        """)
                        .param("upheld", upheld)
                        .param("on", on)
                        .param("order", order)
                        .update()
                == 1;
    }
}
