package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 20,000 initiatives the list goes along its indexes. The property gives the test a database of its own. */
@SpringBootTest(properties = "guatu.test=list-indexes")
@Import(TestZones.class)
class ListIndexesTest {

    private static final AsOf NOW = AsOf.today(TestClock.TODAY);

    @Autowired
    InitiativeList list;

    @Autowired
    Lights lights;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Viewer viewer;

    @BeforeEach
    void found() {
        if (jdbc.sql("select count(*) from initiative").query(Integer.class).single() == 0) {
            TestZone zone = zones.found();
            fill(zone);
            lights.refreshStale(TestClock.TODAY);
            jdbc.sql("vacuum analyze").update();
        }
        viewer = zones.person(Role.LEADER, new Organisation(root(), "", "", "", "zone", null, "", true));
    }

    private UUID root() {
        return jdbc.sql("select id from organisation where parent_id is null")
                .query(UUID.class)
                .single();
    }

    /** One in a thousand is called 传感; the others are all alike. */
    private void fill(TestZone zone) {
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, organisation_id, promised_on, search_text, han_pairs,
                                                created_at, updated_at)
                        select gen_random_uuid(), 'IDX-' || lpad(n::text, 6, '0'), 'project', name || n, :unit,
                               date '2026-03-01' + n % 300, name || n || case n % 1000 when 0 then ' chuangancc' else ' fangwu' end,
                               case n % 1000 when 0 then array['智能', '能传', '传感', '感园'] else array['标准', '准厂', '厂房'] end,
                               timestamptz '2026-01-01', timestamptz '2026-01-01'
                        from (select n, case n % 1000 when 0 then '智能传感园' else '标准厂房' end as name
                              from generate_series(1, 20000) n) drawn
                        """).param("unit", zone.north().id()).update();
    }

    @ParameterizedTest
    @CsvSource({"传感, initiative_by_han_pairs", "chuangan, initiative_by_text"})
    void aSearchGoesAlongTheIndexOfItsKind(String text, String index) {
        assertThat(scans(index, Asked.everything().text(text).query())).isPositive();
    }

    @Test
    void aSearchForFourCharactersGoesAlongOneOfThem() {
        InitiativeQuery query = Asked.everything().text("智能传感").query();

        assertThat(scans("initiative_by_han_pairs", query) + scans("initiative_by_text", query))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, initiative_code_is_unique, IDX-009000, IDX-009000",
        "NAME, initiative_by_name_and_code, IDX-009001, 标准厂房9001",
        "PROMISE, initiative_by_promise_or_none, IDX-009000, 2026-06-01"
    })
    void aPageGoesOnAlongTheIndexOfItsOrder(Sort sort, String index, String tie, String value) {
        InitiativeQuery next = Asked.everything()
                .page(sort, false, Optional.of(new Place(value, tie)), 50)
                .query();

        assertThat(scans(index, next)).isPositive();
    }

    /** How often the list's statements opened the index, as PostgreSQL counts in this transaction. */
    private long scans(String index, InitiativeQuery query) {
        return transaction.execute(status -> {
            long before = opened(index);
            list.page(viewer, query, NOW);
            return opened(index) - before;
        });
    }

    private long opened(String index) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(:index as regclass))")
                .param("index", index)
                .query(Long.class)
                .single();
    }
}
