package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.InitiativeQuery;
import guatu.shell.database.KeyArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is kept per unit beside the lights: that something changed in it, and whose initiatives it works on. */
@Repository
public class UnitTable {

    private static final String ALL_VERSIONS =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(v.organisation_id::text, v.version)), 0)";

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that these initiatives changed, in the unit they stand in and in the one they stood in before; to be called before their lights are kept. */
    public void changed(Collection<UUID> initiativeIds) {
        ChosenInitiatives.statement(jdbc, """
                        insert into unit_version (organisation_id, version)
                        select organisation_id, 1 from (
                            select i.organisation_id from initiative i where i.id = any(:ids)
                            union
                            select g.organisation_id from initiative_light g
                            where g.initiative_id = any(:ids) and g.organisation_id is not null) as touched
                        order by organisation_id
                        on conflict (organisation_id) do update set version = unit_version.version + 1
                        """, initiativeIds).update();
    }

    /** Notes anew which units beside their own do activities of these initiatives. */
    public void plansChanged(Collection<UUID> initiativeIds) {
        ChosenInitiatives.statement(jdbc, """
                        delete from activity_unit u where u.initiative_id = any(:ids) and not exists (
                            select 1 from activity a join initiative i on i.id = a.initiative_id
                            where a.initiative_id = u.initiative_id and a.organisation_id = u.organisation_id
                              and a.organisation_id <> i.organisation_id and a.removed_at is null)
                        """, initiativeIds).update();
        ChosenInitiatives.statement(jdbc, """
                        insert into activity_unit (organisation_id, initiative_id)
                        select distinct a.organisation_id, a.initiative_id from activity a join initiative i on i.id = a.initiative_id
                        where i.id = any(:ids) and a.organisation_id <> i.organisation_id and a.removed_at is null
                        on conflict do nothing
                        """, initiativeIds).update();
    }

    /** The version of each unit below the paths, and below the units that are asked for, if any. */
    public Map<UUID, Long> versions(List<String> paths, InitiativeQuery query) {
        Map<UUID, Long> versions = new HashMap<>();
        versions("select v.organisation_id, v.version", paths, query).query(row -> {
            versions.put(row.getObject("organisation_id", UUID.class), row.getLong("version"));
        });
        return versions;
    }

    /** The same versions in one text, to be compared: another when any of them is another. */
    public String allVersions(List<String> paths, InitiativeQuery query) {
        return versions(ALL_VERSIONS, paths, query).query(String.class).single();
    }

    /** The versions of all units whose initiatives are seen, in one text. */
    public String versionsSeen(Sight sight) {
        String ofNamed = sight.named().isEmpty() ? "" : versionsOf(sight.named());
        return sight.many() ? allVersions(sight.paths(), InitiativeQuery.everything()) + " " + ofNamed : ofNamed;
    }

    private String versionsOf(List<UUID> initiatives) {
        return jdbc.sql(ALL_VERSIONS + """
                         from unit_version v
                        where v.organisation_id in (select i.organisation_id from initiative i where i.id = any(:initiatives))
                        """)
                .param("initiatives", KeyArray.of(initiatives))
                .query(String.class)
                .single();
    }

    private StatementSpec versions(String columns, List<String> paths, InitiativeQuery query) {
        return jdbc.sql(columns + """
                         from unit_version v join organisation o on o.id = v.organisation_id
                        where o.path <@ any(cast(:paths as ltree[]))
                        """ + (query.units().isEmpty() ? "" : """
                        and exists (select 1 from organisation f where f.code = any(:units) and o.path <@ f.path)
                        """))
                .param("paths", KeyArray.ofTexts(paths))
                .param("units", query.units().toArray(String[]::new));
    }

    /** The unit at a depth of the tree that each unit stands in, in the order of the tree; above that depth, itself. */
    public Map<UUID, Unit> lanes(Collection<UUID> units, int depth) {
        Map<UUID, Unit> lanes = new LinkedHashMap<>();
        jdbc.sql("""
                        with held as materialized (
                            select id, subpath(path, 0, least(:depth, nlevel(path))) as lane
                            from organisation where id = any(:units)
                        ), lane as materialized (
                            select l.id, l.code, l.name, l.path
                            from (select distinct lane from held) h join organisation l on l.path = h.lane
                        )
                        select h.id as unit, l.id, l.code, l.name from held h join lane l on l.path = h.lane order by l.path
                        """)
                .param("depth", depth)
                .param("units", units.toArray(UUID[]::new))
                .query(row -> {
                    lanes.put(
                            row.getObject("unit", UUID.class),
                            new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")));
                });
        return lanes;
    }
}
