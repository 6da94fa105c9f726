package guatu.access;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A league table in preview that compares a team of one unit. */
final class LeagueValues {

    private LeagueValues() {}

    static Map<String, String> in(Organisation unit, Organisation team, TestZones zones, JdbcClient jdbc) {
        Viewer keeper = zones.person(Role.SUPERVISION_OFFICE, unit);
        UUID table = Identifiers.next();
        jdbc.sql("""
                        insert into league_table (id, office_id, sheet_code, sheet_id, sheet_text, sequence, period, first_day, last_day,
                                                  number, opened_at, opened_by)
                        values (:id, :office, 'score-sheet-departments', 'score-sheet-departments@2020-01-01', :text, 'departments',
                                '2025-12', date '2025-12-01', date '2025-12-31', 1, timestamptz '2026-01-05 09:00+08', :person)
                        """)
                .param("id", table)
                .param("office", unit.id())
                .param("text", sheet())
                .param("person", keeper.id())
                .update();
        jdbc.sql("""
                        insert into league_step (table_id, kind, at, by_person, objections_until)
                        values (:id, 'closed', timestamptz '2026-02-09 09:00+08', :person, date '2026-02-20')
                        """).param("id", table).param("person", keeper.id()).update();
        jdbc.sql("""
                        insert into league_input (table_id, organisation_id, content)
                        values (:id, :team, '{"excluded":"","found":{}}')
                        """).param("id", table).param("team", team.id()).update();
        jdbc.sql("""
                        insert into league_standing (table_id, organisation_id, input_seal, place, total, content)
                        select table_id, organisation_id, seal, 0, 0, :content from league_input where table_id = :id
                        """)
                .param("id", table)
                .param("content", """
                                {"unit":"%s","code":"%s","place":0,"base":0,"bonus":0,"deduction":0,"total":0,"scores":[],
                                 "list":"NONE","excluded":""}
                                """.formatted(team.id(), team.code()))
                .update();
        return Map.of(
                "league-tables",
                table.toString(),
                "units",
                team.code(),
                "indicators",
                "nodes-on-time",
                "exclusions",
                team.code(),
                "objections",
                Identifiers.next().toString());
    }

    private static String sheet() {
        try {
            return Files.readString(Path.of("src/main/resources/rules/score-sheet-departments.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
