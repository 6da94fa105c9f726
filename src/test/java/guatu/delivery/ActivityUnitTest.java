package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Permission;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit that does an activity of another unit's initiative sees the initiative, and may change nothing else of it. */
@SpringBootTest
@Import(TestZones.class)
class ActivityUnitTest {

    @Autowired
    Initiatives initiatives;

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

    TestInitiative initiative;
    Viewer officer;

    @BeforeEach
    void givesAnActivityToTheSouth() {
        TestZone zone = zones.found();
        initiative = zones.initiative(zone.north());
        officer = zones.person(Role.UNIT_OFFICER, zone.south());
        change("update activity set organisation_id = '%s' where id = :activity"
                .formatted(zone.south().id()));
    }

    @Test
    void itSeesThePageAndTheListHasIt() {
        assertThat(initiatives.find(officer, initiative.code()).id()).isEqualTo(initiative.id());
        assertThat(list.page(officer, InitiativeQuery.everything(), AsOf.today(TestClock.TODAY))
                        .lines())
                .extracting(InitiativeLine::code)
                .containsExactly(initiative.code());
    }

    @Test
    void itMayNotPlan() {
        assertThat(initiatives.may(officer, Permission.PLAN, initiative.code())).isFalse();
        assertThatThrownBy(() -> initiatives.findFor(officer, Permission.PLAN, initiative.code()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onceTheActivityIsRemovedTheInitiativeIsNotFoundAnyMore() {
        change("update activity set removed_at = timestamptz '2026-02-01' where id = :activity");

        assertThatThrownBy(() -> initiatives.find(officer, initiative.code())).isInstanceOf(NotFound.class);
        assertThat(list.page(officer, InitiativeQuery.everything(), AsOf.today(TestClock.TODAY))
                        .lines())
                .isEmpty();
    }

    private void change(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).param("activity", initiative.construction()).update();
            lights.refresh(List.of(initiative.id()));
        });
    }
}
