package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may see of a large ledger is found once, until the trail tells of a change in it. The fixture writes no trail. */
@SpringBootTest
@Import(TestZones.class)
class StandingSightTest {

    private static final int LARGE = 60;

    @Autowired
    Sights sights;

    @Autowired
    InitiativeList list;

    @Autowired
    Audit audit;

    @Autowired
    TestZones zones;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    Viewer viewer;

    @BeforeEach
    void found() {
        zone = zones.found();
        viewer = zones.person(Role.VIEWER, zone.north());
        for (int number = 0; number < LARGE; number++) {
            zones.initiative(zone.north());
        }
        assertThat(seen()).isEqualTo(LARGE);
        zones.initiative(zone.north());
    }

    @Test
    void progressAndSignInsLeaveItAsItIs() {
        told("delivery.progress.record");
        told("directory.session.start");

        assertThat(seen()).isEqualTo(LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivery.initiative.setUp",
                "delivery.activity.change",
                "directory.organisation.move",
                "city.generate"
            })
    void aChangeOfInitiativesPlansOrUnitsEndsIt(String action) {
        told(action);

        assertThat(seen()).isEqualTo(LARGE + 1);
    }

    @Test
    void whatFiltersOfferStandsAsLong() {
        Viewer leader = zones.person(Role.LEADER, zone.root());
        assertThat(list.choices(leader).units())
                .doesNotContain(unit(zone.south().code()));
        zones.initiative(zone.south());
        assertThat(list.choices(leader).units())
                .doesNotContain(unit(zone.south().code()));

        told("delivery.initiative.setUp");

        assertThat(list.choices(leader).units()).contains(unit(zone.south().code()));
    }

    private Initiative.Coded unit(String code) {
        return new Initiative.Coded(code, zone.south().name());
    }

    private int seen() {
        return sights.of(viewer).named().size();
    }

    private void told(String action) {
        transaction.executeWithoutResult(
                _ -> audit.append(null, action, new Subject("initiative", "PRJ", "测试厂房"), Map.of()));
    }
}
