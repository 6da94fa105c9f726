package guatu.access;

import guatu.directory.Role;
import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recording leaves behind: a record with its file, money, and a justified cause, all of one unit. */
final class RecordedValues {

    private RecordedValues() {}

    static Map<String, String> in(TestInitiative initiative, TestZones zones, JdbcClient jdbc) {
        UUID person = zones.person(Role.STEWARD, initiative.organisation()).id();
        UUID progress = progress(initiative, person, jdbc);
        return Map.of(
                "activities",
                initiative.construction().toString(),
                "progress",
                progress.toString(),
                "evidence",
                evidence(initiative, progress, jdbc).toString(),
                "money",
                money(initiative, person, jdbc).toString(),
                "causes",
                cause(initiative, person, jdbc).toString());
    }

    private static UUID progress(TestInitiative initiative, UUID person, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, occurred_on, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, :activity, 'started', date '2026-02-02', timestamptz '2026-02-03 09:00+08', :person, 'a')
                        """)
                .param("id", id)
                .param("initiative", initiative.id())
                .param("activity", initiative.construction())
                .param("person", person)
                .update();
        return id;
    }

    private static UUID evidence(TestInitiative initiative, UUID progress, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into evidence_file (id, progress_id, initiative_id, name, media_type, size_bytes, sm3, recorded_at)
                        values (:id, :progress, :initiative, 'a.txt', 'text/plain', 2, '', timestamptz '2026-02-03 09:00+08')
                        """)
                .param("id", id)
                .param("progress", progress)
                .param("initiative", initiative.id())
                .update();
        jdbc.sql("insert into evidence_content (evidence_file_id, content) values (:id, '\\x6f6b')")
                .param("id", id)
                .update();
        return id;
    }

    private static UUID money(TestInitiative initiative, UUID person, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into money_done (id, initiative_id, occurred_on, currency, amount, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, date '2026-02-02', 'CNY', 10000, timestamptz '2026-02-03 09:00+08', :person, 'a')
                        """)
                .param("id", id)
                .param("initiative", initiative.id())
                .param("person", person)
                .update();
        return id;
    }

    private static UUID cause(TestInitiative initiative, UUID person, JdbcClient jdbc) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into justified_cause (id, initiative_id, reason, approved_by, recorded_at, holds_from, holds_until)
                        values (:id, :initiative, '汛期停工', :person, timestamptz '2026-02-03 09:00+08',
                                date '2026-02-03', date '2026-03-03')
                        """)
                .param("id", id)
                .param("initiative", initiative.id())
                .param("person", person)
                .update();
        return id;
    }
}
