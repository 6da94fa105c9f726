package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.store.LightTable;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A person sees the unit, what stands below it, and what it carries jointly; counts, export and filters no more. */
@SpringBootTest
@Import(TestZones.class)
class InitiativeListRightsTest {

    private static final AsOf NOW = AsOf.today(TestClock.TODAY);

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
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Organisation office;

    @BeforeEach
    void found() {
        ReferenceLists.fill(jdbc);
        zone = zones.found();
        office = zones.organisation(zone.north().code() + "-O", "北片办公室", zone.north());
        // Not below the north, though the code begins like it.
        Organisation alike = zones.organisation(zone.north().code() + "X", "北片近名", zone.root());
        Draft.named(zone.root(), "全区").save(jdbc, lights);
        Draft.named(zone.north(), "北片").save(jdbc, lights);
        Draft.named(office, "北片办公室").save(jdbc, lights);
        Draft.named(alike, "北片近名").save(jdbc, lights);
        Draft south = Draft.named(zone.south(), "南片");
        south.industry = "T-I1";
        south.place = "T-P1";
        south.lists.add("T-L1");
        south.stage = "只在南片";
        south.save(jdbc, lights);
        Draft joint = Draft.named(zone.south(), "南片与北片办公室共办");
        joint.joint.add(office);
        joint.industry = "T-I2";
        joint.save(jdbc, lights);
    }

    @Test
    void aViewerOfAUnitSeesItsSubtreeAndWhatItCarriesJointly() {
        assertThat(seenBy(zone.north())).containsExactlyInAnyOrder("北片", "北片办公室", "南片与北片办公室共办");
        assertThat(seenBy(office)).containsExactlyInAnyOrder("北片办公室", "南片与北片办公室共办");
        assertThat(seenBy(zone.south())).containsExactlyInAnyOrder("南片", "南片与北片办公室共办");
        assertThat(seenBy(zone.root())).hasSize(6);
    }

    @Test
    void askingForAForeignUnitFindsNothingOfIt() {
        Viewer viewer = zones.person(Role.VIEWER, zone.north());
        InitiativeQuery foreign = Asked.everything().units(zone.south().code()).query();

        assertThat(list.page(viewer, foreign, NOW).lines())
                .extracting(InitiativeLine::name)
                .containsExactly("南片与北片办公室共办");
        assertThat(list.page(viewer, foreign, NOW).visible()).isEqualTo(3);
    }

    @Test
    void theExportHoldsNoMoreThanThePage() {
        Viewer viewer = zones.person(Role.LEADER, office);
        List<String> exported = new ArrayList<>();

        list.each(viewer, InitiativeQuery.everything(), NOW, line -> exported.add(line.name()));

        assertThat(exported).containsExactlyInAnyOrderElementsOf(seenBy(office));
    }

    @Test
    void filtersOfferOnlyWhatOccursAmongWhatIsSeen() {
        FilterChoices north = list.choices(zones.person(Role.VIEWER, zone.north()));

        assertThat(north.units())
                .extracting(Coded::code)
                .containsExactly(zone.north().code(), office.code());
        assertThat(north.industries()).extracting(Coded::code).containsExactly("T-I", "T-I2");
        assertThat(north.places()).isEmpty();
        assertThat(north.lists()).isEmpty();
        assertThat(north.stages()).isEmpty();

        FilterChoices south = list.choices(zones.person(Role.VIEWER, zone.south()));
        assertThat(south.industries()).extracting(Coded::code).containsExactly("T-I", "T-I1", "T-I2");
        assertThat(south.places()).extracting(Coded::code).containsExactly("T-P", "T-P1");
        assertThat(south.lists()).extracting(Coded::code).containsExactly("T-L1");
        assertThat(south.stages()).containsExactly("只在南片");
    }

    @Test
    void aPersonWithTwoUnitsSeesBothAndEachInitiativeOnce() {
        Viewer one = zones.person(Role.VIEWER, zone.south());
        jdbc.sql("insert into role_grant (person_id, role, organisation_id) values (?, 'steward', ?)")
                .params(one.id(), zone.north().id())
                .update();

        assertThat(names(zones.person(Role.VIEWER, zone.south()))).hasSize(2);
        assertThat(names(viewers.byId(one.id()).orElseThrow()))
                .containsExactlyInAnyOrder("北片", "北片办公室", "南片", "南片与北片办公室共办");
    }

    private List<String> seenBy(Organisation unit) {
        return names(zones.person(Role.VIEWER, unit));
    }

    private List<String> names(Viewer viewer) {
        return list.page(viewer, InitiativeQuery.everything(), NOW).lines().stream()
                .map(InitiativeLine::name)
                .toList();
    }
}
