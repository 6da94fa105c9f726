package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads links and baselines. Whether the initiative may be seen was asked before. */
@Repository
public class PlanTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they stand. */
    public List<Link> links(UUID initiativeId) {
        return links(initiativeId, AsOf.today(LocalDate.now(clock)));
    }

    public List<Link> links(UUID initiativeId, AsOf asOf) {
        return links(List.of(initiativeId), asOf).getOrDefault(initiativeId, List.of());
    }

    /** Of any number of initiatives at once: those in force when the day ended, between activities that were in the plan. */
    public Map<UUID, List<Link>> links(Collection<UUID> initiativeIds, AsOf asOf) {
        String activities = PlanInForce.activities(asOf);
        Map<UUID, List<Link>> links = new HashMap<>();
        ChosenInitiatives.statement(jdbc, """
                        select l.initiative_id, l.predecessor_id, l.successor_id, l.link_type, l.lag_days, l.lag_unit, l.ground,
                               l.source
                        from %s l
                        join %s p on p.id = l.predecessor_id
                        join %s s on s.id = l.successor_id
                        order by l.initiative_id, p.position, s.position, l.link_type
                        """.formatted(PlanInForce.links(asOf), activities, activities), initiativeIds)
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .query((RowCallbackHandler) row -> links.computeIfAbsent(
                                row.getObject("initiative_id", UUID.class), any -> new ArrayList<>())
                        .add(link(row)));
        return links;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("predecessor_id", UUID.class),
                row.getObject("successor_id", UUID.class),
                LinkType.valueOf(row.getString("link_type").toUpperCase(Locale.ROOT)),
                row.getInt("lag_days"),
                LagUnit.valueOf(row.getString("lag_unit").toUpperCase(Locale.ROOT)),
                Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)),
                row.getString("source"));
    }

    /** Baselines approved before the instant, the latest first. */
    public List<Baseline> baselines(UUID initiativeId, Instant known) {
        Map<Integer, Map<UUID, Span>> dates = new HashMap<>();
        jdbc.sql(
                        "select number, activity_id, start_on, finish_on from baseline_activity where initiative_id = :initiative")
                .param("initiative", initiativeId)
                .query(row -> {
                    dates.computeIfAbsent(row.getInt("number"), number -> new HashMap<>())
                            .put(
                                    row.getObject("activity_id", UUID.class),
                                    new Span(day(row, "start_on"), day(row, "finish_on")));
                });
        return jdbc.sql("""
                        select b.number, b.approved_at, p.display_name, b.reason, b.promised_on
                        from baseline b join person p on p.id = b.approved_by
                        where b.initiative_id = :initiative and b.approved_at < :known
                        order by b.number desc
                        """)
                .param("initiative", initiativeId)
                .param("known", Timestamp.from(known))
                .query((row, number) -> new Baseline(
                        row.getInt("number"),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("display_name"),
                        row.getString("reason"),
                        day(row, "promised_on"),
                        dates.getOrDefault(row.getInt("number"), Map.of())))
                .list();
    }
}
