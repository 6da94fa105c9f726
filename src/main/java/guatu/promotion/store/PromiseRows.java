package guatu.promotion.store;

import guatu.promotion.Unit;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.Promise.Deal;
import guatu.promotion.promise.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads promises out of rows that {@link #ROWS} names. */
final class PromiseRows {

    /**
     * The terms in force on a day, or the latest put forward while none are; a version that waits is told beside. Needs
     * {@code :planBefore}.
     */
    static final String ROWS = """
            select p.id, p.code, p.measure, v.*, l.id as deal_id, l.code as lead_code, l.project, l.investor, l.land_mu,
                   n.code as initiative_code, o.id as unit_id, o.code as unit_code, o.name as unit_name,
                   cast(o.path as text) as unit_path, w.number as waiting
            from promise p
            join lead l on l.id = p.lead_id
            join organisation o on o.id = l.organisation_id
            left join initiative n on n.id = l.initiative_id
            cross join lateral (
                select v.number, v.wording, v.amount, v.currency, v.due_on, v.basis, v.released,
                       coalesce(v.decision = 'approved' and v.decided_at < :planBefore, false) as holds
                from promise_version v where v.promise_id = p.id and v.recorded_at < :planBefore
                order by holds desc, v.number desc limit 1) v
            left join lateral (
                select w.number from promise_version w
                where w.promise_id = p.id and w.recorded_at < :planBefore
                and (w.decided_at is null or w.decided_at >= :planBefore)
                order by w.number desc limit 1) w on true
            """;

    private PromiseRows() {}

    static Promise read(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Deal(
                        row.getObject("deal_id", UUID.class),
                        row.getString("lead_code"),
                        row.getString("project"),
                        row.getString("investor"),
                        Optional.ofNullable(row.getBigDecimal("land_mu")),
                        LeadRows.text(row, "initiative_code")),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getString("unit_path"),
                terms(row, Measure.find(row.getString("measure")).orElseThrow()),
                row.getInt("number"),
                row.getBoolean("holds"),
                row.getBoolean("released"),
                Optional.ofNullable(row.getObject("waiting", Integer.class)));
    }

    static Terms terms(ResultSet row, Measure measure) throws SQLException {
        return new Terms(
                measure,
                row.getString("wording"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                LeadRows.day(row, "due_on"),
                row.getString("basis"));
    }
}
