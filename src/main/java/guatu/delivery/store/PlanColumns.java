package guatu.delivery.store;

import java.util.List;
import java.util.stream.Collectors;

/** The columns whose earlier values are kept, and how they are listed in statements. */
enum PlanColumns {
    INITIATIVE(List.of(
            "name",
            "stage",
            "parent_id",
            "owner_id",
            "content",
            "standard",
            "answerable_organisation_id",
            "leader_post",
            "started_on",
            "promised_on",
            "promised_precision",
            "statutory_on",
            "internal_on",
            "schedule_basis",
            "investor_organisation_id",
            "industry_code",
            "place_code",
            "investment",
            "investment_currency",
            "floor_area_square_metres",
            "land_area_mu",
            "note",
            "source",
            "closed_on")),
    ACTIVITY(List.of(
            "name",
            "kind",
            "gate",
            "stage",
            "weight",
            "duration_working_days",
            "organisation_id",
            "planned_start",
            "planned_finish",
            "planned_precision",
            "statutory_on",
            "source",
            "calendar",
            "constraint_kind",
            "constraint_on",
            "deadline_on",
            "optimistic_working_days",
            "likely_working_days",
            "pessimistic_working_days",
            "crash_working_days",
            "crash_cost_per_day",
            "category"));

    private final List<String> names;

    PlanColumns(List<String> names) {
        this.names = names;
    }

    /** {@code name, stage, …} */
    String listed() {
        return String.join(", ", names);
    }

    /** {@code i.name, i.stage, …} */
    String of(String alias) {
        return names.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** Each from the kept row where there is one, otherwise as it stands. */
    String earlier(String kept, String standing) {
        return names.stream()
                .map(name -> "case when %s.until_at is null then %s.%s else %s.%s end as %s"
                        .formatted(kept, standing, name, kept, name, name))
                .collect(Collectors.joining(", "));
    }
}
