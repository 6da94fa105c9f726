package guatu.supervision.store;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of all that units have in hand a person sees, so that lists are read along the right index. */
@Repository
public class UnitReach {

    /** From such a part of their tree's units on, rows are asked one by one whose they are. */
    private static final int MANY_OF = 20;

    /** Up to so many units, everything is read anew. */
    private static final int READ_ANEW = 50;

    private final JdbcClient jdbc;
    private final StandingCounts standing;

    UnitReach(JdbcClient jdbc, StandingCounts standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** How much of all a person sees. */
    public enum Reach {
        /** Every row is some unit's that they see, so there is nothing to compare. */
        ALL,
        /** Rows are read in the list's order, and each is asked whose it is. */
        MANY,
        /** Rows are gathered from the units. */
        FEW
    }

    public List<UUID> below(String[] paths) {
        return kept(Trail.INITIATIVES, "units below", List.of(paths), () -> unitsBelow(paths), List::size);
    }

    private List<UUID> unitsBelow(String[] paths) {
        return jdbc.sql("select id from organisation where path <@ any(cast(:paths as ltree[]))")
                .param("paths", paths)
                .query(UUID.class)
                .list();
    }

    /**
     * @param units what stands below the paths
     * @param table of rows with an {@code organisation_id} that an index begins with
     */
    public Reach of(String table, String[] paths, List<UUID> units) {
        long tree = treeOf(paths);
        if (units.size() * (long) MANY_OF < tree || units.isEmpty()) {
            return Reach.FEW;
        }
        return units.size() == tree && everyUnitOf(table, units) ? Reach.ALL : Reach.MANY;
    }

    /** How many units the trees have in which the paths lie. */
    private long treeOf(String[] paths) {
        List<String> roots =
                Stream.of(paths).map(path -> path.split("\\.", 2)[0]).distinct().toList();
        return kept(Trail.INITIATIVES, "tree", roots, () -> unitsIn(roots), size -> size);
    }

    private long unitsIn(List<String> roots) {
        return jdbc.sql("select count(*) from organisation where path <@ any(cast(:roots as ltree[]))")
                .param("roots", roots.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private boolean everyUnitOf(String table, List<UUID> units) {
        return kept(
                Trail.SUPERVISION,
                "every unit of " + table,
                units,
                () -> seesEveryUnitOf(table, units),
                sees -> units.size());
    }

    private <T> T kept(Trail trail, String what, List<?> of, Supplier<T> read, ToLongFunction<T> units) {
        return standing.get(
                StandingCounts.Key.of(trail, what, of, AsOf.today(LocalDate.EPOCH)),
                read,
                found -> units.applyAsLong(found) > READ_ANEW ? StandingCounts.LARGE : 0);
    }

    /** Goes from unit to unit in the index, and not from row to row. */
    private boolean seesEveryUnitOf(String table, List<UUID> units) {
        return jdbc.sql("""
                        with recursive unit as (
                            (select t.organisation_id from %1$s t order by t.organisation_id limit 1)
                            union all
                            select (select t.organisation_id from %1$s t where t.organisation_id > unit.organisation_id
                                    order by t.organisation_id limit 1)
                            from unit where unit.organisation_id is not null)
                        select not exists (select 1 from unit where unit.organisation_id is not null
                                           and not unit.organisation_id = any(:units))
                        """.formatted(table))
                .param("units", units.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
