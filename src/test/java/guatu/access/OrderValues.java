package guatu.access;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that a unit gave to itself, with a document, straight in the tables. */
record OrderValues() {

    /** Several are made at once. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static Map<String, String> in(Organisation unit, TestZones zones, JdbcClient jdbc) {
        Viewer person = zones.person(Role.VIEWER, unit);
        UUID designation = Identifiers.next();
        jdbc.sql("""
                        insert into supervision_designation (id, organisation_id, scope_organisation_id, authority, approval_number,
                                                             matters, holds_from, recorded_at, recorded_by)
                        values (:id, :unit, :unit, '管委会', '测〔2026〕1号', '', date '2026-01-01', timestamptz '2026-01-01', :person)
                        """)
                .param("id", designation)
                .param("unit", unit.id())
                .param("person", person.id())
                .update();
        UUID order = Identifiers.next();
        String code = "DB-" + order;
        jdbc.sql("""
                        insert into supervision_order (id, code, kind, year, number, organisation_id, designation_id, approval, source, basis,
                            item, requirement, subject_kind, subject_code, subject_name, subject_key, item_key, lead_unit_id, issued_on,
                            original_due_on, due_on, state, entries, search_text, han_pairs, recorded_at, recorded_by, request_key)
                        values (:id, :code, 'follow_up', 2025, :number, :unit, :designation, '批准', '',
                            '会议', '测试事项', '办结', 'free', '', '测试事项', :code, '测试事项', :unit, date '2026-02-03', date '2026-12-31',
                            date '2026-12-31', 'open', 1, '', '{}', timestamptz '2026-02-03 09:00+08', :person, :code)
                        """)
                .param("id", order)
                .param("code", code)
                .param("number", NUMBERS.incrementAndGet())
                .param("unit", unit.id())
                .param("designation", designation)
                .param("person", person.id())
                .update();
        for (String part : List.of("issuer", "lead")) {
            jdbc.sql(
                            "insert into supervision_order_unit (order_id, organisation_id, part, open) values (:order, :unit, :part, true)")
                    .param("order", order)
                    .param("unit", unit.id())
                    .param("part", part)
                    .update();
        }
        return Map.of(
                "orders", code,
                "designations", designation.toString(),
                "documents", document(order, unit, person, jdbc).toString());
    }

    private static UUID document(UUID order, Organisation unit, Viewer person, JdbcClient jdbc) {
        UUID entry = Identifiers.next();
        jdbc.sql("""
                        insert into supervision_order_entry (id, order_id, number, kind, occurred_on, text, organisation_id, recorded_at,
                                                             recorded_by, request_key)
                        values (:id, :order, 1, 'issued', date '2026-02-03', '办结', :unit, timestamptz '2026-02-03 09:00+08', :person, :order)
                        """)
                .param("id", entry)
                .param("order", order)
                .param("unit", unit.id())
                .param("person", person.id())
                .update();
        UUID file = Identifiers.next();
        jdbc.sql("""
                        insert into supervision_order_file (id, order_id, entry_id, name, media_type, size_bytes, sm3, recorded_at, recorded_by)
                        values (:id, :order, :entry, 'a.txt', 'text/plain', 2, '', timestamptz '2026-02-03 09:00+08', :person)
                        """)
                .param("id", file)
                .param("order", order)
                .param("entry", entry)
                .param("person", person.id())
                .update();
        jdbc.sql("insert into supervision_order_file_content (file_id, content) values (:id, '\\x6f6b')")
                .param("id", file)
                .update();
        return file;
    }
}
