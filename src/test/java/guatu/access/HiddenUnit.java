package guatu.access;

import guatu.directory.Organisation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit whose every word says that only the unit itself may read it. */
record HiddenUnit(JdbcClient jdbc, Organisation unit) {

    /** Nobody sends it, so that it can't be in an answer as an echo. */
    static final String WORD = "只有本片知道";

    private static final List<String> MARKED = List.of(
            "update initiative set name = '厂房' || :word, content = :word, standard = :word, note = :word where"
                    + " organisation_id = :unit",
            "update activity set name = '施工' || :word where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "update progress set note = :word where initiative_id in (select id from initiative where organisation_id"
                    + " = :unit)",
            "update evidence_file set name = :word || '.txt' where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "update justified_cause set reason = :word where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "update figure set source = :word, metric = '入园企业' || :word where organisation_id = :unit",
            "update person set display_name = :word where organisation_id = :unit");

    private static final List<String> KEPT = List.of(
            "select cast(t as text) as line from initiative t where organisation_id = :unit",
            "select cast(t as text) as line from activity t where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "select cast(t as text) as line from progress t where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "select cast(t as text) as line from evidence_file t where initiative_id in (select id from initiative"
                    + " where organisation_id = :unit)",
            "select cast(t as text) as line from money_done t where initiative_id in (select id from initiative where"
                    + " organisation_id = :unit)",
            "select cast(t as text) as line from justified_cause t where initiative_id in (select id from initiative"
                    + " where organisation_id = :unit)",
            "select cast(t as text) as line from figure t where organisation_id = :unit",
            "select cast(t as text) as line from person t where organisation_id = :unit",
            "select cast(t as text) as line from role_grant t where organisation_id = :unit",
            "select cast(t as text) as line from organisation t where id = :unit or parent_id = :unit");

    void mark() {
        MARKED.forEach(statement ->
                jdbc.sql(statement).param("word", WORD).param("unit", unit.id()).update());
    }

    /** All that stands in it. */
    List<String> rows() {
        return KEPT.stream()
                .flatMap(statement ->
                        jdbc
                                .sql(statement + " order by 1")
                                .param("unit", unit.id())
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
