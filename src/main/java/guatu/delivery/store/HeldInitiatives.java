package guatu.delivery.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many initiatives some units hold: of few, their own are read; of many, the work is walked in its order until enough is found. */
final class HeldInitiatives {

    private static final int MANY = 2_000;

    private static final String COUNTED = """
            with unit as materialized (
                select id from organisation where path <@ any(cast(:paths as ltree[]))
            )
            select count(*) = :many
            from (select 1 from initiative where organisation_id in (select id from unit) limit :many) as counted
            """;

    private HeldInitiatives() {}

    /** @param paths of the units, with all below them */
    static boolean areMany(JdbcClient jdbc, String[] paths) {
        return jdbc.sql(COUNTED)
                .param("paths", paths)
                .param("many", MANY)
                .query(Boolean.class)
                .single();
    }
}
