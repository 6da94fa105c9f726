package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.chart.Counted;
import guatu.delivery.store.LightRelation;
import guatu.delivery.store.Sight;
import guatu.delivery.store.TallyRows;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts over a ledger that is too large to be counted for every page are what counting anew would give. */
@SpringBootTest
@Import(TestZones.class)
class StandingTalliesTest {

    private static final AsOf NOW = AsOf.today(TestClock.TODAY);

    @Autowired
    StandingTallies tallies;

    @Autowired
    TallyRows rows;

    @Autowired
    Sights sights;

    @Autowired
    Lights lights;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    Viewer leader;

    @BeforeEach
    void foundALargeZone() {
        zone = zones.found();
        leader = zones.person(Role.LEADER, zone.root());
        fill(zone.north().id(), 1_300);
        fill(zone.south().id(), 1_200);
        refresh(jdbc.sql("select id from initiative where organisation_id in (:units)")
                .param("units", List.of(zone.north().id(), zone.south().id()))
                .query(UUID.class)
                .list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind", "light", "stage", "unit"})
    void whatIsAddedUpIsWhatIsCountedAnew(String filter) {
        InitiativeQuery query = query(filter);

        assertThat(sights.of(leader).many()).isTrue();
        assertThat(kept(query).counts()).isEqualTo(anew(query).counts());
        assertThat(kept(query).byUnit()).isEqualTo(anew(query).byUnit());
        assertThat(kept(query).total()).isPositive();
    }

    @Test
    void aChangeIsCountedAtOnce() {
        int red = kept(InitiativeQuery.everything()).byLight().getOrDefault(Light.RED, 0);
        TestInitiative late = zones.initiative(zone.north());
        jdbc.sql("update activity set planned_finish = '2025-06-30', planned_start = null where id = :id")
                .param("id", late.acceptance())
                .update();
        refresh(List.of(late.id()));

        assertThat(kept(InitiativeQuery.everything()).byLight()).containsEntry(Light.RED, red + 1);
    }

    @Test
    void whatMovesToAnotherUnitIsCountedThereAndNoLongerHere() {
        kept(InitiativeQuery.everything());
        UUID moved = jdbc.sql("select id from initiative where organisation_id = :north limit 1")
                .param("north", zone.north().id())
                .query(UUID.class)
                .single();
        jdbc.sql("update initiative set organisation_id = :south where id = :id")
                .param("south", zone.south().id())
                .param("id", moved)
                .update();
        refresh(List.of(moved));

        Counted after = kept(InitiativeQuery.everything());
        assertThat(after.byUnit()).isEqualTo(anew(InitiativeQuery.everything()).byUnit());
        assertThat(after.total()).isEqualTo(2_500);
    }

    @Test
    void whatAnotherUnitCarriesWithOneOfTheirsIsCountedToo() {
        TestZone other = zones.found();
        TestInitiative joint = zones.initiative(other.north());
        jdbc.sql("insert into initiative_joint_unit (initiative_id, organisation_id) values (:id, :unit)")
                .param("id", joint.id())
                .param("unit", zone.south().id())
                .update();
        refresh(List.of(joint.id()));

        assertThat(kept(InitiativeQuery.everything()).total()).isEqualTo(2_501);
    }

    private InitiativeQuery query(String filter) {
        Asked asked = Asked.everything();
        return switch (filter) {
            case "kind" -> asked.kinds(Kind.REFORM).query();
            case "light" -> asked.lights(Light.AMBER).query();
            case "stage" -> asked.stage("在建").query();
            case "unit" -> asked.units(zone.south().code()).query();
            default -> asked.query();
        };
    }

    private Counted kept(InitiativeQuery query) {
        return tallies.of(query, sights.of(leader), NOW, LightRelation.TODAY);
    }

    private Counted anew(InitiativeQuery query) {
        Sight sight = sights.of(leader);
        return Counted.of(rows.of(query, sight, NOW, LightRelation.TODAY));
    }

    private void refresh(List<UUID> ids) {
        transaction.executeWithoutResult(status -> lights.refresh(ids));
    }

    private void fill(UUID unit, int number) {
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, stage, organisation_id, search_text, han_pairs, created_at, updated_at)
                        select gen_random_uuid(), (select code from organisation where id = :unit) || '-' || n, case n % 3 when 0 then 'reform' else 'project' end, '厂房',
                               case n % 2 when 0 then '在建' else '' end, :unit, '', '{}', timestamptz '2026-01-01', timestamptz '2026-01-01'
                        from generate_series(1, :number) n
                        """).param("unit", unit).param("number", number).update();
        jdbc.sql("""
                        insert into money_plan (initiative_id, year, currency, amount)
                        select id, 2026, 'CNY', 1200000 from initiative where organisation_id = :unit and code like '%7'
                        """).param("unit", unit).update();
    }
}
