package guatu.access;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whistle of one unit, taken by nobody. */
final class SupervisionValues {

    private static final String STANDING =
            "'sent', 'department', date '2026-02-02', 1, date '2026-02-03'," + " date '2026-02-04', false, 0, 0";

    private SupervisionValues() {}

    static Map<String, String> in(Organisation unit, TestInitiative initiative, TestZones zones, JdbcClient jdbc) {
        Viewer officer = zones.person(Role.UNIT_OFFICER, unit);
        UUID whistle = Identifiers.next();
        String code = "WS-" + unit.code();
        jdbc.sql("""
                        insert into whistle (id, code, organisation_id, subject_kind, initiative_id, subject_code, subject_name,
                            activity_name, blocked_class, pace, what, since_on, trial, rule_version, search_text, raised_on,
                            recorded_at, recorded_by, request_key, version, state, rung, clock_from, limit_days, due_on, climb_on,
                            stopped, climbs, reopened)
                        values (:id, :code, :unit, 'initiative', :initiative, :initiativeCode, '测试厂房', '', 'land', 'complex',
                            '两户未签约', date '2026-02-01', '', 'whistle-ladder@2020-01-01', '两户未签约', date '2026-02-02',
                            timestamptz '2026-02-02 09:00+08', :person, 'a', 1,
                        """ + STANDING + ")")
                .param("id", whistle)
                .param("code", code)
                .param("unit", unit.id())
                .param("initiative", initiative.id())
                .param("initiativeCode", initiative.code())
                .param("person", officer.id())
                .update();
        jdbc.sql("""
                        insert into whistle_step (id, whistle_id, number, kind, organisation_id, note, occurred_on, recorded_at,
                            recorded_by, rule_version, state, rung, clock_from, limit_days, due_on, climb_on, stopped, climbs,
                            reopened)
                        values (:id, :whistle, 1, 'blown', :unit, '', date '2026-02-02', timestamptz '2026-02-02 09:00+08',
                            :person, 'whistle-ladder@2020-01-01',
                        """ + STANDING + ")")
                .param("id", Identifiers.next())
                .param("whistle", whistle)
                .param("unit", unit.id())
                .param("person", officer.id())
                .update();
        jdbc.sql("""
                        insert into whistle_unit (whistle_id, organisation_id, part, raised_on, recorded_at)
                        values (:whistle, :unit, 'whistler', date '2026-02-02', timestamptz '2026-02-02 09:00+08')
                        """).param("whistle", whistle).param("unit", unit.id()).update();
        String none = Identifiers.next().toString();
        return Map.of("whistles", code, "disputes", none, "duties", none, "trainings", none);
    }
}
