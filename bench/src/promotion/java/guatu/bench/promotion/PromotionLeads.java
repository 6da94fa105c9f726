package guatu.bench.promotion;

import guatu.enterprise.EnterpriseName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the application's database with invented leads of ten years, ten contacts each, unless they are there: the same
 * ones every time, because the draw begins with the same seed.
 */
public final class PromotionLeads {

    private static final String LEADS = """
            with unit as (select id, row_number() over (order by code) - 1 as place from organisation),
            size as (select count(*) as units from unit),
            drawn as (
                select n, md5(n::text)::uuid as id, date '2016-11-24' + (random() * 3640)::int as first_on,
                       random() as far, random() as fate, random() as money, random() as how,
                       (array['恒','瑞','鸿','锦','德','新','华','盛','远','博','智','海','天','科','晟'])[1 + (random() * 14)::int]
                       || (array['达','图','源','泰','远','创','信','峰','维','通','飞','康','力','纳','越'])[1 + (random() * 14)::int]
                       || (array['微','安','联','芯','精','能','光','拓','格','赛'])[1 + (random() * 9)::int] as trade,
                       (array['传感器','减速机','光伏组件','电池盒','液冷板','功能食品','医疗器械','工业软件','服务器','新材料'])[1 + (random() * 9)::int] as product,
                       (array['fund','industry_chain','scenario','referral','state_capital','direct'])[1 + (random() * 5)::int] as channel,
                       (array['CN','CN','CN','CN','CN','CN','KR','JP','US','DE'])[1 + (random() * 9)::int] as country,
                       (random() * 14 + 1)::int as d1, (random() * 60 + 5)::int as d2, (random() * 90 + 10)::int as d3
                from generate_series(1, %1$d) n
            ), staged as (
                select d.*, u.id as unit_id, least(6, floor(pow(far, 1.7) * 7)::int) as reached
                from drawn d, size s, unit u where u.place = d.n %% s.units
            ), named as (
                select s.*, '浙江' || trade || product || '有限公司' as investor, trade || product || n || '基地' as project,
                       first_on + d1 as negotiating, first_on + d1 + d2 as signed, first_on + d1 + d2 + d3 as landed,
                       first_on + d1 + d2 + 2 * d3 as started, first_on + d1 + d2 + 5 * d3 as producing,
                       first_on + d1 + d2 + 8 * d3 as full_on
                from staged s
            )
            insert into lead (id, code, organisation_id, investor, credit_code, project, channel, openness, country, investment,
                              investment_currency, note, source, search_text, investor_keys, project_key, version, recorded_on,
                              recorded_at, recorded_by, request_key, standing, stage, stage_since, clock_from, steps, planned_on,
                              negotiating_on, signed_on, landed_on, started_on, in_production_on, at_capacity_on,
                              last_contact_on)
            select id, 'LB-' || n, unit_id, investor, null, project, channel,
                   case when how < 0.1 then 'confidential' when how < 0.3 then 'city' else 'unit' end, country,
                   round((pow(10, 7 + 3 * money))::numeric, -4), case when country = 'US' then 'USD' else 'CNY' end, '', '',
                   lower(investor || ' ' || project), '{}', trade || product || n || '基地', 1, first_on,
                   first_on + time '09:00', (select id from person order by username limit 1), 'bench-' || n,
                   case when fate < 0.25 then 'lost' when fate < 0.3 then 'paused' else 'active' end,
                   (array['planned','negotiating','signed','landed','started','in_production','at_capacity'])[reached + 1],
                   (array[first_on, negotiating, signed, landed, started, producing, full_on])[reached + 1],
                   (array[first_on, negotiating, signed, landed, started, producing, full_on])[reached + 1], reached + 1, first_on,
                   case when reached >= 1 then negotiating end, case when reached >= 2 then signed end,
                   case when reached >= 3 then landed end, case when reached >= 4 then started end,
                   case when reached >= 5 then producing end, case when reached >= 6 then full_on end, first_on + 30
            from named
            """;

    private static final String WORDINGS = """
            insert into lead_version (lead_id, number, investor, project, channel, openness, country, investment,
                                      investment_currency, note, source, reason, recorded_at, recorded_by)
            select id, 1, investor, project, channel, openness, country, investment, investment_currency, '', '', '', recorded_at,
                   recorded_by from lead where code like 'LB-%'
            """;

    private static final String STEPS = """
            insert into lead_step (id, lead_id, number, kind, stage, occurred_on, clock_from, reason, recorded_at, recorded_by)
            select md5(l.code || s.place)::uuid, l.id, s.place, case s.place when 1 then 'entered' else 'advanced' end, s.stage,
                   s.day, s.day, '', s.day + time '10:00', l.recorded_by
            from lead l cross join lateral (values (1, 'planned', planned_on), (2, 'negotiating', negotiating_on),
                (3, 'signed', signed_on), (4, 'landed', landed_on), (5, 'started', started_on),
                (6, 'in_production', in_production_on), (7, 'at_capacity', at_capacity_on)) as s (place, stage, day)
            where l.code like 'LB-%' and s.day is not null
            """;

    private static final String CONTACTS = """
            insert into lead_contact (id, lead_id, kind, occurred_on, place, participants, summary, next_action, next_on, recorded_at,
                                      recorded_by, request_key)
            select md5(l.code || 'c' || n)::uuid, l.id, (array['visit','reception','call','meeting','minutes'])[1 + n % 5],
                   l.recorded_on + 7 * n, '', '', '就投资规模和用地需求交换意见', '', null, l.recorded_at + n * interval '7 days',
                   l.recorded_by, l.code || '-' || n
            from lead l cross join generate_series(1, 10) n where l.code like 'LB-%'
            """;

    private static final String CLAIMS = """
            insert into lead_claim (id, lead_id, organisation_id, person_id, claimed_on, holds_until, recorded_at, own)
            select md5(code || 'h')::uuid, id, organisation_id, recorded_by, recorded_on, recorded_on + 60, recorded_at, true
            from lead where code like 'LB-%' and standing = 'active'
            """;

    private PromotionLeads() {}

    /** Of the account that keeps the server. */
    static String password(String data) throws IOException {
        String line = Files.readAllLines(Path.of(data, "pgpass")).getFirst();
        return line.substring(line.lastIndexOf(':') + 1);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int leads = Integer.parseInt(arguments[0]);
        String port = Files.readAllLines(Path.of(arguments[1], "postgres/postmaster.pid"))
                .get(3)
                .strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password(arguments[1]));
                Statement sql = connection.createStatement()) {
            if (count(sql) >= leads) {
                return;
            }
            connection.setAutoCommit(false);
            sql.execute("select setseed(0.42)");
            sql.execute(LEADS.formatted(leads));
            keys(connection, sql);
            for (String statement : new String[] {WORDINGS, STEPS, CONTACTS, CLAIMS}) {
                sql.execute(statement);
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    /** The keys that the product itself would have written. */
    private static void keys(Connection connection, Statement sql) throws SQLException {
        sql.execute("create temporary table investor_key (investor text primary key, keys text[] not null)");
        List<String> investors = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select distinct investor from lead where code like 'LB-%'")) {
            while (rows.next()) {
                investors.add(rows.getString(1));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into investor_key values (?, ?)")) {
            for (String investor : investors) {
                insert.setString(1, investor);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", EnterpriseName.of(investor).keys().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sql.execute("update lead l set investor_keys = k.keys from investor_key k where k.investor = l.investor");
    }

    private static long count(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from lead where code like 'LB-%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
