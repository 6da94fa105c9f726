package guatu.access;

import guatu.directory.Organisation;
import guatu.shell.Identifiers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody may see and what a person said, straight in the tables. */
record PathFixtures(JdbcClient jdbc, UUID person) {

    String collection() {
        String code = "list-" + Identifiers.next();
        jdbc.sql("insert into collection (code, form, name, name_en) values (:code, 'list', '测试清单', 'Test list')")
                .param("code", code)
                .update();
        return code;
    }

    String figure(Organisation subject) {
        String code = "FG-" + Identifiers.next();
        jdbc.sql("""
                        insert into figure (id, code, subject_organisation_id, organisation_id, search_text, metric, value, unit, kind, source,
                                            recorded_at, recorded_by)
                        values (:id, :code, :subject, :subject, '', '入园企业', 12, '家', 'actual', '测试', timestamptz '2026-02-09 10:00+08',
                                :person)
                        """)
                .param("id", Identifiers.next())
                .param("code", code)
                .param("subject", subject.id())
                .param("person", person)
                .update();
        return code;
    }

    String enterprise(Organisation keeper) {
        UUID id = Identifiers.next();
        String code = "ENT-" + id;
        jdbc.sql("""
                        insert into enterprise (id, code, organisation_id, kind, name, search_text, han_pairs, request_key, created_at,
                                                updated_at)
                        values (:id, :code, :keeper, 'company', '测试企业', '', '{}', :id, timestamptz '2026-02-09 10:00+08',
                                timestamptz '2026-02-09 10:00+08')
                        """)
                .param("id", id)
                .param("code", code)
                .param("keeper", keeper.id())
                .update();
        return code;
    }

    /** A pack that was built. */
    UUID pack(Organisation unit) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into review_pack (id, unit_id, period, as_of_day, known_before, language, decisions, state, steps_total,
                                                 ordered_at, ordered_by, content, content_sm3)
                        values (:id, :unit, '2026-01', date '2026-01-31', timestamptz '2026-02-01 00:00+08', 'zh-CN', '{}', 'done', 9,
                                timestamptz '2026-02-09 10:00+08', :person, :content, 'a')
                        """)
                .param("id", id)
                .param("unit", unit.id())
                .param("person", person)
                .param("content", """
                        {"unit":"北片","period":"2026-01","from":"2026-01-01","day":"2026-01-31","rules":[],"classes":[],"units":[],
                         "notStartedCount":0,"notStarted":[],"lateCount":0,"late":[],"blocked":[],"decisions":[]}
                        """)
                .update();
        jdbc.sql("""
                        insert into review_pack_file (pack_id, kind, name, sm3, content)
                        values (:id, 'docx', 'a.docx', 'a', '\\x6f6b'), (:id, 'xlsx', 'a.xlsx', 'a', '\\x6f6b')
                        """).param("id", id).update();
        return id;
    }

    String mechanism() {
        String code = "ME-" + Identifiers.next();
        jdbc.sql("""
                        insert into mechanism (code, name, name_en, requires, kind, room, source, search_text)
                        values (:code, '周调度', 'Weekly review', '', 'list', 'delivery', '测试', '')
                        """).param("code", code).update();
        return code;
    }

    UUID suggestion() {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into suggestion (id, person_id, kind, text, page, recorded_at)
                        values (:id, :person, 'suggestion', '字再大些', '/', timestamptz '2026-02-09 10:00+08')
                        """).param("id", id).param("person", person).update();
        return id;
    }
}
