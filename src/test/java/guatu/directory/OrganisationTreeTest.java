package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class OrganisationTreeTest {

    @Autowired
    OrganisationTree tree;

    @Autowired
    TestZones zones;

    TestZone zone;
    Viewer root;

    @BeforeEach
    void found() {
        zone = zones.found();
        root = zones.person(Role.ADMINISTRATOR, zone.root());
    }

    @Test
    void whatStandsBelowMovesAlong() {
        Organisation office = tree.add(root, zone.north().code(), code("OFFICE"), "办公室", "", "department");
        Organisation desk = tree.add(root, office.code(), code("DESK"), "窗口", "", "team");

        tree.move(root, office.code(), zone.south().code());

        assertThat(tree.find(root, office.code()).path()).isEqualTo(zone.south().path() + "." + office.code());
        assertThat(tree.find(root, desk.code()).path())
                .isEqualTo(zone.south().path() + "." + office.code() + "." + desk.code());
        assertThat(tree.find(root, desk.code()).parentId()).isEqualTo(office.id());
        assertThat(tree.find(root, office.code()).parentId())
                .isEqualTo(zone.south().id());
    }

    @Test
    void aCycleIsRefused() {
        Organisation office = tree.add(root, zone.north().code(), code("OFFICE"), "办公室", "", "department");

        for (String below : List.of(zone.north().code(), office.code())) {
            assertThatThrownBy(() -> tree.move(root, zone.north().code(), below))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.messageKey()).isEqualTo("directory.organisation.move.cycle"));
        }
    }

    @Test
    void twoMovesIntoEachOtherAtOnceMakeNoCycle() throws Exception {
        for (int round = 0; round < 5; round++) {
            Organisation one = tree.add(root, zone.root().code(), code("ONE" + round), "甲", "", "department");
            Organisation other = tree.add(root, zone.root().code(), code("TWO" + round), "乙", "", "department");
            try (ExecutorService crowd = Executors.newFixedThreadPool(2)) {
                crowd.invokeAll(List.<Callable<Object>>of(
                        Executors.callable(() -> tree.move(root, one.code(), other.code())),
                        Executors.callable(() -> tree.move(root, other.code(), one.code()))));
            }

            assertThat(List.of(
                            tree.find(root, one.code()).depth(),
                            tree.find(root, other.code()).depth()))
                    .containsExactlyInAnyOrder(2, 3);
        }
    }

    @Test
    void whoeverKeepsASubtreeNeitherMovesItsTopNorReachesOutside() {
        Viewer north = zones.person(Role.ADMINISTRATOR, zone.north());
        Organisation office = tree.add(north, zone.north().code(), code("OFFICE"), "办公室", "", "department");

        assertThatThrownBy(() -> tree.move(north, zone.north().code(), office.code()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tree.move(north, office.code(), zone.south().code()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tree.rename(north, zone.south().code(), "别处", "", "zone"))
                .isInstanceOf(NotFound.class);
        assertThat(tree.all(north))
                .extracting(Organisation::code)
                .doesNotContain(zone.south().code());
    }

    @Test
    void onlyAnEmptyOrganisationGoesOutOfService() {
        Organisation office = tree.add(root, zone.north().code(), code("OFFICE"), "办公室", "", "department");

        assertThatThrownBy(() -> tree.takeOutOfService(root, zone.north().code()))
                .isInstanceOf(Refused.class);
        tree.takeOutOfService(root, office.code());
        assertThat(tree.find(root, office.code()).inService()).isFalse();
        tree.putBackIntoService(root, office.code());
        assertThat(tree.find(root, office.code()).inService()).isTrue();
    }

    @Test
    void aCodeIsGivenOnceAndIsPlain() {
        assertThatThrownBy(() -> tree.add(root, zone.root().code(), zone.north().code(), "重复", "", "zone"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("directory.organisation.code.taken"));
        assertThatThrownBy(() -> tree.add(root, zone.root().code(), "带.点", "有点", "", "zone"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("directory.organisation.code.wrong"));
    }

    private String code(String name) {
        return zone.root().code() + "-" + name;
    }
}
