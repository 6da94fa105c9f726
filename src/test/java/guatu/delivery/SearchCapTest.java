package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.store.LightTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** A search counts up to a thousand; of more it says that there are more. */
@SpringBootTest
@Import(TestZones.class)
class SearchCapTest {

    /** Lights stand as stated. */
    @MockitoBean
    LightsOfTheDay turnOver;

    @Autowired
    InitiativeList list;

    @Autowired
    LightTable lights;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    Viewer viewer;

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        viewer = zones.person(Role.VIEWER, zone.root());
        Draft draft = Draft.named(zone.north(), "同名产业园");
        draft.save(jdbc, lights);
        copies(draft.code, 999);
    }

    @Test
    void aThousandAreCountedOneMoreIsMore() {
        InitiativePage thousand = search();
        assertThat(thousand.total()).isEqualTo(1_000);
        assertThat(thousand.more()).isFalse();
        assertThat(thousand.byLight().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1_000);

        copies(code(), 1);
        transaction.executeWithoutResult(_ ->
                audit.append(null, "delivery.initiative.setUp", new Subject("initiative", code(), "同名产业园"), Map.of()));

        InitiativePage more = search();
        assertThat(more.total()).isEqualTo(1_000);
        assertThat(more.more()).isTrue();
        assertThat(more.byLight()).as("not all were counted").isEmpty();
        assertThat(more.next()).as("leafing goes on").isPresent();
    }

    private InitiativePage search() {
        return list.pageToRead(viewer, Asked.everything().text("同名产业").query(), AsOf.today(TestClock.TODAY));
    }

    private String code() {
        return jdbc.sql("select min(code) from initiative where name = '同名产业园' and code not like '%-%-%'")
                .query(String.class)
                .single();
    }

    private void copies(String code, int number) {
        int there =
                jdbc.sql("select count(*) from initiative").query(Integer.class).single();
        String columns = jdbc.sql("""
                        select string_agg(column_name, ', ') from information_schema.columns
                        where table_schema = current_schema() and table_name = 'initiative'
                          and column_name not in ('id', 'code') and is_generated = 'NEVER'
                        """).query(String.class).single();
        jdbc.sql("""
                        insert into initiative (id, code, %1$s)
                        select cast(md5(code || number) as uuid), code || '-' || number, %1$s
                        from initiative, generate_series(cast(:from as int), cast(:until as int)) as number where code = :code
                        """.formatted(columns))
                .param("code", code)
                .param("from", there)
                .param("until", there + number - 1)
                .update();
    }
}
