package guatu.access;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestZones;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead with what belongs to it, all of one unit. */
final class PromotionValues {

    private PromotionValues() {}

    static Map<String, String> in(Organisation unit, TestZones zones, JdbcClient jdbc) {
        Viewer officer = zones.person(Role.INVESTMENT_OFFICER, unit);
        UUID lead = Identifiers.next();
        String code = "LD-" + unit.code();
        jdbc.sql("""
                        insert into lead (id, code, organisation_id, investor, project, channel, openness, country, note, source,
                                          search_text, investor_keys, project_key, version, recorded_on, recorded_at,
                                          recorded_by, request_key, standing, stage, stage_since, clock_from, steps, planned_on)
                        values (:id, :code, :unit, '测试投资方', '测试项目', 'direct', 'unit', 'CN', '', '', '测试项目', '{}',
                                '测试', 1, date '2026-02-02', timestamptz '2026-02-02 09:00+08', :person, 'a', 'active',
                                'planned', date '2026-02-02', date '2026-02-02', 1, date '2026-02-02')
                        """)
                .param("id", lead)
                .param("code", code)
                .param("unit", unit.id())
                .param("person", officer.id())
                .update();
        jdbc.sql("""
                        insert into lead_step (id, lead_id, number, kind, stage, occurred_on, clock_from, reason, recorded_at, recorded_by)
                        values (:id, :lead, 1, 'entered', 'planned', date '2026-02-02', date '2026-02-02', '', timestamptz '2026-02-02 09:00+08', :person)
                        """)
                .param("id", Identifiers.next())
                .param("lead", lead)
                .param("person", officer.id())
                .update();
        return Map.of(
                "leads",
                code,
                "files",
                file(lead, officer.id(), jdbc).toString(),
                "avenues",
                avenue(unit, jdbc),
                "targets",
                target(unit, jdbc),
                "promises",
                promise(lead, code, officer.id(), jdbc),
                "signing-events",
                signingEvent(unit, officer.id(), jdbc),
                "investor-links",
                Identifiers.next().toString(),
                "team",
                Identifiers.next().toString());
    }

    private static String promise(UUID lead, String leadCode, UUID person, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        String code = "PM-" + leadCode;
        jdbc.sql("""
                        insert into promise (id, code, lead_id, side, measure, recorded_at, recorded_by, request_key)
                        values (:id, :code, :lead, 'zone', 'payment', timestamptz '2026-02-03 09:00+08', :person, 'a')
                        """)
                .param("id", id)
                .param("code", code)
                .param("lead", lead)
                .param("person", person)
                .update();
        jdbc.sql("""
                        insert into promise_version (promise_id, number, side, wording, amount, currency, basis, released, reason,
                                                     change_basis, compensation, recorded_at, recorded_by)
                        values (:id, 1, 'zone', '奖补', 100, 'CNY', '测试', false, '', '', '', timestamptz '2026-02-03 09:00+08', :person)
                        """).param("id", id).param("person", person).update();
        return code;
    }

    private static String signingEvent(Organisation unit, UUID person, JdbcClient jdbc) {
        String code = "SE-" + unit.code();
        jdbc.sql("""
                        insert into signing_event (id, code, organisation_id, name, held_on, place, note, source, recorded_at,
                                                   recorded_by, request_key)
                        values (:id, :code, :unit, '集中签约', date '2026-02-03', '', '', '', timestamptz '2026-02-03 09:00+08', :person,
                                'a')
                        """)
                .param("id", Identifiers.next())
                .param("code", code)
                .param("unit", unit.id())
                .param("person", person)
                .update();
        return code;
    }

    private static String avenue(Organisation unit, JdbcClient jdbc) {
        String code = "AV-" + unit.code();
        jdbc.sql("""
                        insert into promotion_avenue (code, organisation_id, kind, name, name_en, what, what_en, period, qualifier, source)
                        values (:code, :unit, 'meeting', '推介会', 'Meeting', '', '', '', 'exact', '')
                        """).param("code", code).param("unit", unit.id()).update();
        return code;
    }

    private static String target(Organisation unit, JdbcClient jdbc) {
        String code = "TG-" + unit.code();
        jdbc.sql("""
                        insert into promotion_target (code, organisation_id, year, name, name_en, measure, size_class, channel, unit)
                        values (:code, :unit, 2026, '签约项目', 'Deals signed', 'signed', '', '', '个')
                        """).param("code", code).param("unit", unit.id()).update();
        jdbc.sql("""
                        insert into promotion_target_setting (target_code, number, value, withdrawn, basis, reason, recorded_at)
                        values (:code, 1, 20, false, '测试', '', timestamptz '2026-01-05 09:00+08')
                        """).param("code", code).update();
        return code;
    }

    private static UUID file(UUID lead, UUID person, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into lead_file (id, lead_id, name, media_type, size_bytes, sm3, recorded_at, recorded_by)
                        values (:id, :lead, 'a.txt', 'text/plain', 2, '', timestamptz '2026-02-03 09:00+08', :person)
                        """)
                .param("id", id)
                .param("lead", lead)
                .param("person", person)
                .update();
        jdbc.sql("insert into lead_file_content (lead_file_id, content) values (:id, '\\x6f6b')")
                .param("id", id)
                .update();
        return id;
    }
}
