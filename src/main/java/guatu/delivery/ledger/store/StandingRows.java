package guatu.delivery.ledger.store;

import guatu.delivery.ledger.Difference.Standing;
import guatu.delivery.ledger.LedgerColumn;
import guatu.delivery.ledger.LedgerSheet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands, in the columns of the form: every value under the name of its column's key. */
@Repository
public class StandingRows {

    private static final String OF_INITIATIVE = """
            from %s a
            join initiative i on i.id = a.initiative_id
            join organisation u on u.id = i.organisation_id
            """;

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All entries of a shared list. */
    public List<Standing> shared(LedgerSheet sheet) {
        String sql =
                switch (sheet) {
                    case ORGANISATIONS -> """
                        select o.id as standing_id, o.path::text as standing_path, 0 as standing_version,
                               o.code, o.name, o.name_en, o.kind, p.code as parent, o.in_service, o.source
                        from organisation o left join organisation p on p.id = o.parent_id
                        order by o.path
                        """;
                    case INDUSTRIES -> """
                        select null::uuid as standing_id, path::text as standing_path, 0 as standing_version,
                               code, name, name_en, parent_code as parent, scheme, source
                        from industry order by path
                        """;
                    case PLACES -> """
                        select null::uuid as standing_id, path::text as standing_path, 0 as standing_version,
                               code, name, kind, parent_code as parent, area_square_metres, note, source
                        from place order by path
                        """;
                    default -> throw new IllegalArgumentException(sheet.key());
                };
        return jdbc.sql(sql).query((row, number) -> read(sheet, row)).list();
    }

    public List<Standing> initiatives(Collection<String> codes, Collection<UUID> ids) {
        return jdbc.sql("""
                        select i.id as standing_id, u.path::text as standing_path, i.version as standing_version,
                               i.id, i.code, i.kind, i.name, u.code as organisation, p.code as parent, i.stage,
                               w.username as owner, i.content, i.standard, n.code as answerable,
                               array(select o.code from initiative_joint_unit j join organisation o on o.id = j.organisation_id
                                     where j.initiative_id = i.id order by o.code) as joint_units,
                               i.leader_post, i.started_on, i.promised_on, i.promised_precision, i.statutory_on,
                               i.internal_on, i.schedule_basis, v.code as investor, i.industry_code as industry,
                               i.place_code as place, i.investment, i.investment_currency, i.floor_area_square_metres,
                               i.land_area_mu, i.note, i.source, i.closed_on
                        from initiative i
                        join organisation u on u.id = i.organisation_id
                        left join initiative p on p.id = i.parent_id
                        left join person w on w.id = i.owner_id
                        left join organisation n on n.id = i.answerable_organisation_id
                        left join organisation v on v.id = i.investor_organisation_id
                        where i.code = any(:codes) or i.id = any(:ids)
                        order by i.code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> read(LedgerSheet.INITIATIVES, row))
                .list();
    }

    /** Initiatives of the organisations below these paths, in the order of codes. */
    public List<UUID> initiativesBelow(String[] paths) {
        return jdbc.sql("""
                        select i.id from initiative i join organisation u on u.id = i.organisation_id
                        where u.path <@ any(cast(:paths as ltree[])) order by i.code
                        """).param("paths", paths).query(UUID.class).list();
    }

    /** All of them, or all of one kind. */
    public List<UUID> allInitiatives(Optional<String> kind) {
        return jdbc.sql("select id from initiative where :kind = '' or kind = :kind order by code")
                .param("kind", kind.orElse(""))
                .query(UUID.class)
                .list();
    }

    /** Rows that belong to initiatives: their activities, links, progress or money plans. */
    public List<Standing> ofInitiatives(LedgerSheet sheet, Collection<UUID> initiatives) {
        String sql =
                switch (sheet) {
                    case ACTIVITIES -> """
                        select a.id as standing_id, u.path::text as standing_path, 0 as standing_version,
                               a.id, i.code as initiative, a.position, a.name, a.kind, a.gate, a.stage, a.weight,
                               a.duration_working_days, o.code as organisation, a.planned_start, a.planned_finish,
                               a.planned_precision, a.statutory_on, a.source, a.calendar, a.constraint_kind, a.constraint_on,
                               a.deadline_on, a.optimistic_working_days, a.likely_working_days, a.pessimistic_working_days,
                               a.crash_working_days, a.crash_cost_per_day, a.category
                        """ + OF_INITIATIVE.formatted("activity") + """
                        left join organisation o on o.id = a.organisation_id
                        where a.initiative_id = any(:initiatives) and a.removed_at is null
                        order by i.code, a.position
                        """;
                    case LINKS -> """
                        select null::uuid as standing_id, u.path::text as standing_path, 0 as standing_version,
                               i.code as initiative, b.position as predecessor, c.position as successor,
                               a.link_type, a.lag_days, a.lag_unit, a.ground, a.source
                        """ + OF_INITIATIVE.formatted("activity_link") + """
                        join activity b on b.id = a.predecessor_id and b.removed_at is null
                        join activity c on c.id = a.successor_id and c.removed_at is null
                        where a.initiative_id = any(:initiatives)
                        order by i.code, b.position, c.position, a.link_type
                        """;
                    case PROGRESS -> """
                        select a.id as standing_id, u.path::text as standing_path, 0 as standing_version,
                               a.id, i.code as initiative, c.position as activity, a.kind, a.occurred_on,
                               a.occurred_precision, a.percent, a.forecast_finish, a.note, a.source
                        """ + OF_INITIATIVE.formatted("progress") + """
                        left join activity c on c.id = a.activity_id
                        where a.initiative_id = any(:initiatives) and a.kind <> 'withdrawn'
                          and not exists (select 1 from progress s where s.supersedes = a.id)
                        order by i.code, a.occurred_on, a.recorded_at, a.id
                        """;
                    case MONEY_PLAN -> """
                        select null::uuid as standing_id, u.path::text as standing_path, 0 as standing_version,
                               i.code as initiative, a.year, a.amount, a.currency, a.source
                        """ + OF_INITIATIVE.formatted("money_plan") + """
                        where a.initiative_id = any(:initiatives)
                        order by i.code, a.year, a.currency
                        """;
                    default -> throw new IllegalArgumentException(sheet.key());
                };
        return jdbc.sql(sql)
                .param("initiatives", initiatives.toArray(UUID[]::new))
                .query((row, number) -> read(sheet, row))
                .list();
    }

    private static Standing read(LedgerSheet sheet, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (LedgerColumn column : sheet.columns()) {
            values.put(column.key(), value(column, row));
        }
        return new Standing(
                row.getObject("standing_id", UUID.class),
                row.getString("standing_path"),
                row.getInt("standing_version"),
                values);
    }

    private static @Nullable Object value(LedgerColumn column, ResultSet row) throws SQLException {
        return switch (column.type()) {
            case ID -> row.getObject(column.key(), UUID.class);
            case CODE, CURRENCY, TEXT, CHOICE -> row.getString(column.key());
            case CODES -> codes(row.getArray(column.key()));
            case DAY, STATED_DAY -> row.getObject(column.key(), LocalDate.class);
            case NUMBER, MONEY, SQUARE_METRES, MU, PERCENT -> row.getBigDecimal(column.key());
            case WHOLE_NUMBER -> row.getObject(column.key(), Integer.class);
            case YES_NO -> row.getBoolean(column.key());
        };
    }

    private static List<String> codes(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
