package guatu.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Initiatives;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class PromisingTest {

    private static final LocalDate FAR = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEAR = LocalDate.of(2026, 3, 2);

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Promising promising;

    @Autowired
    Initiatives initiatives;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void aDayFarAwayIsSafeAndANearOneIsNot() {
        PromiseCheck far =
                promising.ofInitiative(steward, initiative.code(), FAR).orElseThrow();
        PromiseCheck near =
                promising.ofInitiative(steward, initiative.code(), NEAR).orElseThrow();

        assertThat(far.percent()).isEqualTo(100);
        assertThat(far.isSafe()).isTrue();
        assertThat(near.percent()).isZero();
        assertThat(near.isSafe()).isFalse();
        assertThat(near.holdsOn()).isEqualTo(far.holdsOn()).isBetween(NEAR, FAR);
        assertThat(near.confidencePercent()).isEqualTo(80);
        assertThat(near.mattersMost()).isNotEmpty().isSubsetOf("备案", "施工", "验收");
    }

    @Test
    void theDayThatHoldsIsSafeItself() {
        LocalDate holds = promising
                .ofInitiative(steward, initiative.code(), NEAR)
                .orElseThrow()
                .holdsOn();

        assertThat(promising.ofInitiative(steward, initiative.code(), holds).orElseThrow())
                .satisfies(check -> {
                    assertThat(check.isSafe()).isTrue();
                    assertThat(check.percent()).isGreaterThanOrEqualTo(80);
                });
    }

    @Test
    void askingChangesNothing() {
        promising.ofInitiative(steward, initiative.code(), NEAR);

        assertThat(initiatives.find(steward, initiative.code()).version()).isEqualTo(1);
        assertThat(initiatives.find(steward, initiative.code()).deadlines().promisedOn())
                .contains(FAR);
    }

    @Test
    void aTemplateIsAskedBeforeAnythingIsSetUp() {
        assertThat(promising
                        .ofTemplate("template-industrial-project", LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .isSafe())
                .isFalse();
        assertThat(promising
                        .ofTemplate("template-key-task", LocalDate.of(2028, 12, 31))
                        .orElseThrow()
                        .isSafe())
                .isTrue();
    }

    @Test
    void onlyWhoMayPlanAsksAndOthersDontFindIt() {
        Viewer southerner = zones.person(Role.STEWARD, zone.south());
        Viewer reader = zones.person(Role.VIEWER, zone.north());

        assertThatThrownBy(() -> promising.ofInitiative(southerner, initiative.code(), FAR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> promising.ofInitiative(reader, initiative.code(), FAR))
                .isInstanceOf(Refused.class);
    }
}
