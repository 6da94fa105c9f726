package guatu.delivery.store;

import guatu.delivery.Initiative.Money;
import guatu.delivery.MoneyBook.Payment;
import guatu.delivery.MoneyPlan;
import guatu.delivery.MoneyRecord;
import guatu.delivery.Progress.Recorder;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.sql.Array;
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

/** Money done, row by row, and the plan of each year. */
@Repository
public class MoneyTable {

    private static final String DONE = """
            select m.*, w.display_name, s.id as superseded_by
            from money_done m join person w on w.id = m.recorded_by left join money_done s on s.supersedes = m.id
            """;

    /** What was paid of initiatives in yuan, in the year until the day, as known. Bind {@code yearStart}, {@code day} and {@code known}. */
    static final String PAID = """
            select d.initiative_id, sum(d.amount) as amount from money_done d
            where d.currency = 'CNY' and d.occurred_on between :yearStart and :day and d.recorded_at < :known
              and d.id not in (select s.supersedes from money_done s where s.supersedes is not null and s.recorded_at < :known)
            group by d.initiative_id
            """;

    /**
     * Keeps a plan as it stands before it changes. Of two changes at one instant the values before the first are kept: nobody could have
     * seen those in between.
     */
    public static final String KEEP_PLAN = """
            insert into money_plan_before (initiative_id, year, currency, until_at, amount, curve, source)
            select p.initiative_id, p.year, p.currency, :at, p.amount, p.curve, p.source from money_plan p
            where p.initiative_id = :initiative and p.year = :year and p.currency = :currency and %s
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    MoneyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, those that were replaced among them. */
    public List<MoneyRecord> done(UUID initiativeId) {
        return jdbc.sql(
                        DONE
                                + "where m.initiative_id = :initiative order by m.occurred_on desc, m.recorded_at desc, m.id desc")
                .param("initiative", initiativeId)
                .query(MoneyTable::readDone)
                .list();
    }

    public Optional<MoneyRecord> byId(UUID id) {
        return jdbc.sql(DONE + "where m.id = :id")
                .param("id", id)
                .query(MoneyTable::readDone)
                .optional();
    }

    /** @throws Refused when the key stands for another record */
    public Optional<UUID> recordedBefore(UUID personId, UUID initiativeId, Payment payment, @Nullable UUID supersedes) {
        record Before(UUID id, boolean same) {}
        Optional<Before> before = jdbc.sql("""
                        select id, initiative_id = :initiative and amount = :amount and currency = :currency
                                   and occurred_on = :occurredOn and supersedes is not distinct from :supersedes as same
                        from money_done where recorded_by = :person and request_key = :key
                        """)
                .param("initiative", initiativeId)
                .param("amount", payment.money().amount())
                .param("currency", payment.money().currency())
                .param("occurredOn", payment.occurredOn())
                .param("supersedes", supersedes)
                .param("person", personId)
                .param("key", payment.requestKey())
                .query(Before.class)
                .optional();
        before.filter(other -> !other.same()).ifPresent(other -> {
            throw new Refused("delivery.progress.refused.keyUsed");
        });
        return before.map(Before::id);
    }

    /** False when the person had used the key before. */
    public boolean insert(
            UUID id, UUID personId, UUID initiativeId, Payment payment, @Nullable UUID supersedes, Instant at) {
        return jdbc.sql("""
                        insert into money_done (id, initiative_id, occurred_on, currency, amount, source, recorded_at, recorded_by,
                                                supersedes, request_key)
                        values (:id, :initiative, :occurredOn, :currency, :amount, :source, :at, :person, :supersedes, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("initiative", initiativeId)
                        .param("occurredOn", payment.occurredOn())
                        .param("currency", payment.money().currency())
                        .param("amount", payment.money().amount())
                        .param("source", payment.source())
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("supersedes", supersedes)
                        .param("key", payment.requestKey())
                        .update()
                == 1;
    }

    public List<MoneyPlan> plans(UUID initiativeId) {
        return jdbc.sql("select * from money_plan where initiative_id = :initiative order by year desc, currency")
                .param("initiative", initiativeId)
                .query(MoneyTable::readPlan)
                .list();
    }

    public Optional<MoneyPlan> plan(UUID initiativeId, int year, String currency) {
        return plans(initiativeId).stream()
                .filter(plan -> plan.year() == year && plan.money().currency().equals(currency))
                .findFirst();
    }

    /** Keeps what stood before, where it changes. */
    public void save(UUID initiativeId, MoneyPlan plan, Instant at) {
        BigDecimal @Nullable [] curve =
                plan.months().isEmpty() ? null : plan.months().toArray(BigDecimal[]::new);
        for (String sql : List.of(
                KEEP_PLAN.formatted(
                        "(p.amount, p.curve, p.source) is distinct from (:amount, cast(:curve as numeric[]), :source)"),
                """
                insert into money_plan (initiative_id, year, currency, amount, curve, source, since_at)
                values (:initiative, :year, :currency, :amount, cast(:curve as numeric[]), :source, :at)
                on conflict (initiative_id, year, currency)
                do update set amount = excluded.amount, curve = excluded.curve, source = excluded.source
                """)) {
            jdbc.sql(sql)
                    .param("initiative", initiativeId)
                    .param("year", plan.year())
                    .param("currency", plan.money().currency())
                    .param("amount", plan.money().amount())
                    .param("curve", curve)
                    .param("source", plan.source())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    private static MoneyRecord readDone(ResultSet row, int number) throws SQLException {
        return new MoneyRecord(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("recorded_at").toInstant(),
                new Recorder(row.getObject("recorded_by", UUID.class), row.getString("display_name")),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)));
    }

    private static MoneyPlan readPlan(ResultSet row, int number) throws SQLException {
        Array curve = row.getArray("curve");
        return new MoneyPlan(
                row.getInt("year"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                curve == null ? List.of() : List.of((BigDecimal[]) curve.getArray()),
                row.getString("source"));
    }
}
