package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.chart.ChartCounts;
import guatu.delivery.chart.ChartCounts.MoneyOfYear;
import guatu.delivery.chart.Lane;
import guatu.delivery.chart.LatestRecord;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the chart counts, each in one statement. */
@Repository
public class ChartCountRows {

    private static final int SILENT_DAYS = 30;

    private final JdbcClient jdbc;

    ChartCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ChartCounts counts(InitiativeQuery query, String[] seen, AsOf asOf, LightRelation lights) {
        InitiativeConditions conditions = InitiativeConditions.of(query, seen, asOf.day());
        Map<Light, Integer> byLight = new EnumMap<>(Light.class);
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        Map<String, Integer> byStage = new LinkedHashMap<>();
        int[] all = new int[6];
        jdbc.sql("""
                        select coalesce(g.light, 'grey') as light, i.kind, i.stage, count(*) as number,
                               count(*) filter (where g.overdue_count > 0 and not g.finished) as overdue,
                               count(*) filter (where g.next_due_on >= :day and g.next_due_on < cast(:day as date) + 7 and not g.finished) as this_week,
                               count(*) filter (where g.next_due_on >= cast(:day as date) + 7 and g.next_due_on < cast(:day as date) + 14 and not g.finished) as next_week,
                               count(*) filter (where g.silent_days >= :silentFrom and not g.finished) as silent,
                               count(*) filter (where g.missing_fixes > 0) as missing
                        from %s i %s g on g.initiative_id = i.id
                        %s
                        group by 1, 2, 3 order by 4 desc
                        """.formatted(lights.initiatives(), lights.join(), conditions.sql()))
                .params(conditions.parameters())
                .params(lights.parameters())
                .param("day", asOf.day())
                .param("silentFrom", SILENT_DAYS)
                .query(row -> {
                    int number = row.getInt("number");
                    byLight.merge(Light.of(row.getString("light")), number, Integer::sum);
                    byKind.merge(Kind.of(row.getString("kind")), number, Integer::sum);
                    byStage.merge(row.getString("stage"), number, Integer::sum);
                    all[0] += number;
                    all[1] += row.getInt("overdue");
                    all[2] += row.getInt("this_week");
                    all[3] += row.getInt("next_week");
                    all[4] += row.getInt("silent");
                    all[5] += row.getInt("missing");
                });
        return new ChartCounts(
                all[0],
                byLight,
                byKind,
                byStage,
                all[1],
                all[2],
                all[3],
                all[4],
                all[5],
                money(conditions, asOf, lights));
    }

    private List<MoneyOfYear> money(InitiativeConditions conditions, AsOf asOf, LightRelation lights) {
        return jdbc.sql("""
                        select m.currency, sum(m.amount) as planned, count(*) as initiatives,
                               sum(coalesce((select sum(v) from unnest(m.curve) with ordinality as monthly(v, month) where month <= :monthsOver),
                                            m.amount * :monthsOver / 12)) as schedule,
                               coalesce(sum((select sum(d.amount) from money_done d
                                             where d.initiative_id = i.id and d.currency = m.currency and d.occurred_on <= :day
                                               and d.occurred_on >= :yearStart and d.recorded_at < :known
                                               and not exists (select 1 from money_done s where s.supersedes = d.id and s.recorded_at < :known))), 0) as done
                        from %s i
                        join money_plan m on m.initiative_id = i.id and m.year = :year
                        %s g on g.initiative_id = i.id
                        %s
                        group by m.currency order by planned desc
                        """.formatted(lights.initiatives(), lights.join(), conditions.sql()))
                .params(conditions.parameters())
                .params(lights.parameters())
                .param("day", asOf.day())
                .param("year", asOf.day().getYear())
                .param("monthsOver", LightInputRows.monthsOver(asOf.day()))
                .param("yearStart", asOf.day().withDayOfYear(1))
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new MoneyOfYear(
                        row.getString("currency"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("schedule"),
                        row.getBigDecimal("done"),
                        row.getInt("initiatives")))
                .list();
    }

    /** Lanes with counts only: per unit at a depth of the tree, everything below it taken together. */
    public List<Lane> lanes(InitiativeQuery query, String[] seen, AsOf asOf, LightRelation lights, int depth) {
        InitiativeConditions conditions = InitiativeConditions.of(query, seen, asOf.day());
        Map<Unit, Map<Light, Integer>> lanes = new LinkedHashMap<>();
        jdbc.sql("""
                        with counted as (
                            select subpath(u.path, 0, least(:depth, nlevel(u.path))) as lane, coalesce(g.light, 'grey') as light, count(*) as number
                            from %s i
                            join organisation u on u.id = i.organisation_id
                            %s g on g.initiative_id = i.id
                            %s
                            group by 1, 2
                        )
                        select o.id, o.code, o.name, c.light, c.number from counted c join organisation o on o.path = c.lane
                        order by o.path
                        """.formatted(lights.initiatives(), lights.join(), conditions.sql()))
                .params(conditions.parameters())
                .params(lights.parameters())
                .param("depth", depth)
                .query(row -> {
                    Unit unit = new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"));
                    lanes.computeIfAbsent(unit, any -> new EnumMap<>(Light.class))
                            .merge(Light.of(row.getString("light")), row.getInt("number"), Integer::sum);
                });
        List<Lane> list = new ArrayList<>();
        lanes.forEach((unit, byLight) -> list.add(new Lane(unit, byLight, List.of())));
        return list;
    }

    /** The latest records on initiatives that the person may see. */
    public List<LatestRecord> latest(String[] seen, AsOf asOf, int most) {
        return jdbc.sql("""
                        select i.code, i.name, a.name as activity_name, p.kind, p.percent, p.forecast_finish, p.note,
                               p.occurred_on, p.recorded_at, w.display_name as recorded_by,
                               (select count(*) from evidence_file f where f.progress_id = p.id) as files
                        from progress p
                        join initiative i on i.id = p.initiative_id
                        left join activity a on a.id = p.activity_id
                        join person w on w.id = p.recorded_by
                        where p.occurred_on <= :day and p.recorded_at < :known and %s
                          and not exists (select 1 from progress s where s.supersedes = p.id and s.recorded_at < :known)
                        order by p.recorded_at desc, p.id desc
                        limit :most
                        """.formatted(InitiativeTable.VISIBLE))
                .param("seen", seen)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("most", most)
                .query((row, number) -> new LatestRecord(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("activity_name")),
                        row.getString("kind"),
                        Optional.ofNullable(row.getBigDecimal("percent")),
                        InitiativeTable.day(row, "forecast_finish"),
                        row.getString("note"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by"),
                        row.getInt("files")))
                .list();
    }
}
