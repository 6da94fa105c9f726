package guatu.delivery.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out which initiatives a person may see: those of their units, those these carry jointly or do an activity of. */
@Repository
public class SightTable {

    private static final int FEW = 2_000;

    private static final String UNIT = """
            with unit as materialized (
                select id from organisation where path <@ any(cast(:seen as ltree[]))
            )
            """;

    private static final String OWN =
            UNIT + "select i.id from initiative i where i.organisation_id in (select id from unit) limit :most";

    private static final String OF_OTHERS = UNIT + """
            , helped as (
                select j.initiative_id from initiative_joint_unit j where j.organisation_id in (select id from unit)
                union
                select a.initiative_id from activity_unit a where a.organisation_id in (select id from unit)
            )
            select i.id from helped h join initiative i on i.id = h.initiative_id
            where i.organisation_id not in (select id from unit)
            """;

    private static final String OTHERS =
            "select exists (select 1 from organisation where not path <@ any(cast(:seen as ltree[])))";

    private final JdbcClient jdbc;

    SightTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param paths of the organisations below which the person may see */
    public Sight of(String[] paths) {
        List<UUID> own =
                bound(OWN, paths).param("most", FEW + 1).query(UUID.class).list();
        boolean others = bound(OTHERS, paths).query(Boolean.class).single();
        List<UUID> ofOthers = others ? bound(OF_OTHERS, paths).query(UUID.class).list() : List.of();
        boolean many = own.size() + ofOthers.size() > FEW;
        List<UUID> named = new ArrayList<>(ofOthers);
        if (!many) {
            named.addAll(own);
        }
        return new Sight(List.of(paths), !others, many, named);
    }

    private JdbcClient.StatementSpec bound(String sql, String[] paths) {
        return jdbc.sql(sql).param("seen", paths);
    }
}
