package guatu.city.store;

import java.util.Locale;

/** The tables that a city fills, with the columns it states, in the order in which foreign keys allow it. */
public enum CityTable {
    ORGANISATION("id, code, name, kind, parent_id, path, source"),
    PERSON("id, username, display_name, post, organisation_id, password_hash, created_at"),
    ROLE_GRANT("person_id, role, organisation_id"),
    INDUSTRY("code, name, parent_code, scheme, path, source"),
    PLACE("code, name, kind, parent_code, area_square_metres, path, source"),
    COLLECTION("code, form, kind, name, name_en, fields, source"),
    INITIATIVE_NUMBER("prefix, year, last"),
    INITIATIVE("id, code, kind, name, stage, organisation_id, owner_id, content, standard, answerable_organisation_id, "
            + "leader_post, started_on, promised_on, promised_precision, statutory_on, internal_on, "
            + "schedule_basis, investor_organisation_id, industry_code, place_code, investment, "
            + "investment_currency, floor_area_square_metres, land_area_mu, source, search_text, han_pairs, "
            + "created_at, updated_at, closed_on"),
    INITIATIVE_JOINT_UNIT("initiative_id, organisation_id"),
    COLLECTION_ITEM("collection_code, initiative_id, field"),
    ACTIVITY("id, initiative_id, position, name, kind, gate, stage, weight, duration_working_days, organisation_id, "
            + "planned_start, planned_finish, planned_precision, percent, actual_start, actual_finish, "
            + "forecast_finish, verified, first_occurred_on, last_occurred_on"),
    ACTIVITY_LINK("initiative_id, predecessor_id, successor_id, ground"),
    BASELINE("initiative_id, number, approved_at, approved_by, reason, promised_on"),
    BASELINE_ACTIVITY("initiative_id, number, activity_id, start_on, finish_on"),
    PROGRESS("id, initiative_id, activity_id, kind, percent, forecast_finish, note, occurred_on, recorded_at, "
            + "recorded_by, supersedes, request_key"),
    PROGRESS_CONFIRMATION("progress_id, decision, note, decided_at, decided_by, recorded_by"),
    MONEY_PLAN("initiative_id, year, currency, amount, curve"),
    MONEY_DONE("id, initiative_id, occurred_on, currency, amount, recorded_at, recorded_by, request_key"),
    JUSTIFIED_CAUSE("id, initiative_id, reason, approved_by, recorded_at, holds_from, holds_until"),
    FIGURE("id, code, organisation_id, subject_organisation_id, metric, metric_en, value, unit, period, kind, source, "
            + "search_text, recorded_at, recorded_by");

    private final String columns;

    CityTable(String columns) {
        this.columns = columns;
    }

    String copyStatement() {
        return "copy " + name().toLowerCase(Locale.ROOT) + " (" + columns + ") from stdin";
    }

    int width() {
        return columns.split(",").length;
    }
}
