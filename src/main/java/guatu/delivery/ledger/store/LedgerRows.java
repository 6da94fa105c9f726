package guatu.delivery.ledger.store;

import guatu.delivery.store.MoneyTable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes many rows at once. A row is bound by the keys of the form's columns; references are resolved before. */
@Repository
public class LedgerRows {

    private static final int AT_ONCE = 1_000;

    private final NamedParameterJdbcTemplate jdbc;

    LedgerRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insertIndustries(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into industry (code, name, name_en, parent_code, scheme, path, source)
                values (:code, :name, :name_en, :parent, :scheme, cast(:path as ltree), :source)
                """, rows);
    }

    public void updateIndustries(List<Map<String, @Nullable Object>> rows) {
        write("""
                update industry set name = :name, name_en = :name_en, scheme = :scheme, source = :source where code = :code
                """, rows);
    }

    public void insertPlaces(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into place (code, name, kind, parent_code, area_square_metres, path, note, source)
                values (:code, :name, :kind, :parent, :area_square_metres, cast(:path as ltree), :note, :source)
                """, rows);
    }

    public void updatePlaces(List<Map<String, @Nullable Object>> rows) {
        write("""
                update place set name = :name, kind = :kind, area_square_metres = :area_square_metres, note = :note, source = :source
                where code = :code
                """, rows);
    }

    public void insertInitiatives(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into initiative (id, code, kind, name, stage, organisation_id, owner_id, content, standard,
                    answerable_organisation_id, leader_post, started_on, promised_on, promised_precision, statutory_on,
                    internal_on, schedule_basis, investor_organisation_id, industry_code, place_code, investment,
                    investment_currency, floor_area_square_metres, land_area_mu, note, source, search_text, han_pairs,
                    created_at, updated_at, closed_on)
                values (:id, :code, :kind, :name, :stage, :organisation, :owner, :content, :standard,
                    :answerable, :leader_post, :started_on, :promised_on, :promised_precision, :statutory_on,
                    :internal_on, :schedule_basis, :investor, :industry, :place, :investment,
                    :investment_currency, :floor_area_square_metres, :land_area_mu, :note, :source, :search_text, :han_pairs,
                    :at, :at, :closed_on)
                """, rows);
    }

    /** @return how many rows were changed: fewer than given when somebody else changed one since it was read */
    public int updateInitiatives(List<Map<String, @Nullable Object>> rows) {
        return write("""
                update initiative
                set code = :code, kind = :kind, name = :name, stage = :stage, organisation_id = :organisation, owner_id = :owner,
                    content = :content, standard = :standard, answerable_organisation_id = :answerable,
                    leader_post = :leader_post, started_on = :started_on, promised_on = :promised_on,
                    promised_precision = :promised_precision, statutory_on = :statutory_on, internal_on = :internal_on,
                    schedule_basis = :schedule_basis, investor_organisation_id = :investor, industry_code = :industry,
                    place_code = :place, investment = :investment, investment_currency = :investment_currency,
                    floor_area_square_metres = :floor_area_square_metres, land_area_mu = :land_area_mu, note = :note,
                    source = :source, search_text = :search_text, han_pairs = :han_pairs, updated_at = :at,
                    closed_on = :closed_on, version = version + 1
                where id = :id and version = :version
                """, rows);
    }

    /** After all initiatives are there, so that a parent may stand below its child in the file. */
    public void setParents(List<Map<String, @Nullable Object>> rows) {
        write("update initiative set parent_id = :parent where id = :id", rows);
    }

    public void clearJointUnits(List<Map<String, @Nullable Object>> rows) {
        write("delete from initiative_joint_unit where initiative_id = :id", rows);
    }

    public void insertJointUnits(List<Map<String, @Nullable Object>> rows) {
        write("insert into initiative_joint_unit (initiative_id, organisation_id) values (:id, :organisation)", rows);
    }

    public void insertActivities(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into activity (id, initiative_id, position, name, kind, gate, stage, weight, duration_working_days,
                    organisation_id, planned_start, planned_finish, planned_precision, statutory_on, source,
                    calendar, constraint_kind, constraint_on, deadline_on, optimistic_working_days, likely_working_days,
                    pessimistic_working_days, crash_working_days, crash_cost_per_day, category, added_at)
                values (:id, :initiative, :position, :name, :kind, :gate, :stage, :weight, :duration_working_days,
                    :organisation, :planned_start, :planned_finish, :planned_precision, :statutory_on, :source,
                    :calendar, :constraint_kind, :constraint_on, :deadline_on, :optimistic_working_days, :likely_working_days,
                    :pessimistic_working_days, :crash_working_days, :crash_cost_per_day, :category, :since)
                """, rows);
    }

    /** What was removed from a plan stands at its end, where a new activity may want to stand. */
    public void makeRoom(List<Map<String, @Nullable Object>> rows) {
        write("""
                update activity set position = position + 1000000
                where initiative_id = :initiative and position = :position and removed_at is not null
                """, rows);
    }

    /** Out of the way first, so that two activities may change places. */
    public void freePositions(List<Map<String, @Nullable Object>> rows) {
        write("update activity set position = -position where id = :id", rows);
    }

    public void updateActivities(List<Map<String, @Nullable Object>> rows) {
        write("""
                update activity
                set position = :position, name = :name, kind = :kind, gate = :gate, stage = :stage, weight = :weight,
                    duration_working_days = :duration_working_days, organisation_id = :organisation,
                    planned_start = :planned_start, planned_finish = :planned_finish,
                    planned_precision = :planned_precision, statutory_on = :statutory_on, source = :source, calendar = :calendar,
                    constraint_kind = :constraint_kind, constraint_on = :constraint_on, deadline_on = :deadline_on,
                    optimistic_working_days = :optimistic_working_days, likely_working_days = :likely_working_days,
                    pessimistic_working_days = :pessimistic_working_days, crash_working_days = :crash_working_days,
                    crash_cost_per_day = :crash_cost_per_day, category = :category
                where id = :id
                """, rows);
    }

    public void putLinks(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into activity_link (initiative_id, predecessor_id, successor_id, link_type, lag_days, lag_unit, ground, source,
                    since_at)
                values (:initiative, :predecessor, :successor, :link_type, :lag_days, :lag_unit, :ground, :source, :since)
                on conflict (predecessor_id, successor_id, link_type) do update
                set lag_days = excluded.lag_days, lag_unit = excluded.lag_unit, ground = excluded.ground,
                    source = excluded.source, since_at = excluded.since_at
                """, rows);
    }

    public void insertProgress(List<Map<String, @Nullable Object>> rows) {
        write("""
                insert into progress (id, initiative_id, activity_id, kind, percent, forecast_finish, note, occurred_on,
                    occurred_precision, recorded_at, recorded_by, source, request_key)
                values (:id, :initiative, :activity, :kind, :percent, :forecast_finish, :note, :occurred_on,
                    :occurred_precision, :at, :recorded_by, :source, :request_key)
                """, rows);
    }

    /** Keeps what stood before, where it changes. */
    public void putMoneyPlans(List<Map<String, @Nullable Object>> rows) {
        write(MoneyTable.KEEP_PLAN.formatted("(p.amount, p.source) is distinct from (:amount, :source)"), rows);
        write("""
                insert into money_plan (initiative_id, year, currency, amount, source, since_at)
                values (:initiative, :year, :currency, :amount, :source, :since)
                on conflict (initiative_id, year, currency) do update
                set amount = excluded.amount, source = excluded.source
                """, rows);
    }

    private int write(String sql, Collection<Map<String, @Nullable Object>> rows) {
        int changed = 0;
        List<SqlParameterSource> all =
                rows.stream().<SqlParameterSource>map(LedgerRows::bound).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<SqlParameterSource> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (int count : jdbc.batchUpdate(sql, part.toArray(SqlParameterSource[]::new))) {
                changed += count;
            }
        }
        return changed;
    }

    private static SqlParameterSource bound(Map<String, @Nullable Object> row) {
        MapSqlParameterSource parameters = new MapSqlParameterSource(row);
        row.forEach((name, value) -> {
            if (value instanceof Instant at) {
                parameters.addValue(name, Timestamp.from(at));
            }
        });
        return parameters;
    }
}
