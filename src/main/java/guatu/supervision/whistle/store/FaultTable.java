package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import guatu.supervision.Unit;
import guatu.supervision.whistle.Fault;
import guatu.supervision.whistle.UnitFaults;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts faults by unit, out of what whistles have recorded. */
@Repository
public class FaultTable {

    private static final String COUNTS = Arrays.stream(Fault.values())
            .map(fault -> "count(*) filter (where f.fault = '%1$s') as %1$s".formatted(fault.code()))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    FaultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the tree; units without records are left out. */
    public List<UnitFaults> byUnit(String[] paths, LocalDate from, int slowClimbs, AsOf asOf) {
        WhistleRelation whistles = WhistleRelation.of(asOf);
        String faults = Arrays.stream(Fault.values())
                .map(fault -> "select '%s' as fault, c.unit_id from (%s) c"
                        .formatted(fault.code(), FaultRelation.of(fault, whistles)))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select u.id, u.code, u.name, " + COUNTS + " from (" + faults + """
                        ) f join organisation u on u.id = f.unit_id
                        where u.path <@ any(cast(:paths as ltree[])) group by u.id, u.code, u.name, u.path order by u.path
                        """)
                .params(FaultRelation.parameters(from, slowClimbs, asOf))
                .param("paths", paths)
                .query(FaultTable::read)
                .list();
    }

    private static UnitFaults read(ResultSet row, int number) throws SQLException {
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            int count = row.getInt(fault.code());
            if (count > 0) {
                counts.put(fault, count);
            }
        }
        return new UnitFaults(
                new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")), counts);
    }
}
