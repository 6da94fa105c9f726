package guatu.promotion.store;

import guatu.promotion.Money;
import guatu.promotion.Unit;
import guatu.promotion.reading.Statement;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sources state of promotion. */
@Repository
public class StatementTable {

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the statement in place of what stood under its code. */
    public void put(Statement made) {
        jdbc.sql("""
                        insert into promotion_statement (code, organisation_id, what, what_en, span, count, amount, currency, days,
                                                         period, qualifier, source)
                        values (:code, :unit, :what, :whatEn, :span, :count, :amount, :currency, :days, :period, :qualifier, :source)
                        on conflict (code) do update set
                            organisation_id = excluded.organisation_id, what = excluded.what, what_en = excluded.what_en,
                            span = excluded.span, count = excluded.count, amount = excluded.amount,
                            currency = excluded.currency, days = excluded.days, period = excluded.period,
                            qualifier = excluded.qualifier, source = excluded.source
                        """)
                .param("code", made.code())
                .param("unit", made.unit().id())
                .param("what", made.what())
                .param("whatEn", made.whatEn())
                .param("span", made.span())
                .param("count", boxed(made.count()))
                .param("amount", made.amount().map(Money::amount).orElse(null))
                .param("currency", made.amount().map(Money::currency).orElse(null))
                .param("days", boxed(made.days()))
                .param("period", made.period())
                .param("qualifier", made.qualifier())
                .param("source", made.source())
                .update();
    }

    public List<Statement> list(String[] paths) {
        return jdbc.sql("""
                        select s.*, o.id as unit_id, o.code as unit_code, o.name as unit_name
                        from promotion_statement s join organisation o on o.id = s.organisation_id
                        where o.path <@ any(cast(:paths as ltree[])) order by s.code
                        """).param("paths", paths).query(StatementTable::read).list();
    }

    private static Statement read(ResultSet row, int number) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("amount");
        return new Statement(
                row.getString("code"),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getString("what"),
                row.getString("what_en"),
                row.getString("span"),
                whole(row.getObject("count", Integer.class)),
                amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("currency"))),
                whole(row.getObject("days", Integer.class)),
                row.getString("period"),
                row.getString("qualifier"),
                row.getString("source"));
    }

    private static OptionalInt whole(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
