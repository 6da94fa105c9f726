package guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Permission;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.supervision.pack.BlockedWork;
import guatu.supervision.pack.PackContent.Blocked;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Solving;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistles;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class BlockedWhistlesTest {

    @Autowired
    BlockedWork blocked;

    @Autowired
    Blowing blowing;

    @Autowired
    Solving solving;

    @Autowired
    Whistles whistles;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestInitiative initiative;
    Whistle whistle;
    Viewer north;
    Viewer elsewhere;

    @BeforeEach
    void blow() {
        clock.reset();
        TestZone zone = zones.found();
        north = zones.person(Role.STEWARD, zone.north());
        elsewhere = zones.person(Role.STEWARD, zones.found().north());
        initiative = zones.initiative(zone.north());
        whistle = new Blown(blowing, whistles, clock).on(initiative, north, zone.north(), zone.south());
    }

    @Test
    void aReviewPackListsTheOpenWhistlesOfItsUnitWithWhereTheyStand() {
        assertThat(of(north, clock.instant().plusSeconds(1))).singleElement().satisfies(one -> {
            assertThat(one.initiativeCode()).isEqualTo(initiative.code());
            assertThat(one.standing()).startsWith("待认领");
        });
    }

    @Test
    void ofAnotherUnitOrBeforeItWasKnownThereIsNone() {
        assertThat(of(elsewhere, clock.instant().plusSeconds(1))).isEmpty();
        assertThat(of(north, clock.instant().minusSeconds(60))).isEmpty();
    }

    @Test
    void whatWasSolvedSinceWasOpenThen() {
        String standing = of(north, clock.instant().plusSeconds(1)).getFirst().standing();
        clock.moveTo(TestClock.TODAY.plusDays(1));
        solving.withdraw(north, whistle.code(), "场地已交");
        Instant ordered = clock.instant().plusSeconds(1);

        assertThat(of(north, ordered))
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(standing));
        assertThat(blocked.on(north.paths(Permission.SEE)[0], TestClock.TODAY.plusDays(1), ordered, 10))
                .isEmpty();
    }

    private List<Blocked> of(Viewer viewer, Instant knownBefore) {
        return blocked.on(viewer.paths(Permission.SEE)[0], TestClock.TODAY, knownBefore, 10);
    }
}
