package guatu.delivery.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import guatu.delivery.collections.InitiativeCollection.Field;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class InitiativeCollectionsTest {

    private static final String HEADER =
            "code,form,kind,name,name_en,purpose,purpose_en,fields,fields_en,figure_code,mechanism_code,source\n";

    @Autowired
    InitiativeCollections collections;

    @Autowired
    CollectionMembership membership;

    @Autowired
    CollectionImport imports;

    @Autowired
    TestZones zones;

    private TestZone zone;
    private Viewer administrator;

    @BeforeEach
    void load() throws IOException {
        zone = zones.found();
        administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        imports.load(
                administrator,
                csv(HEADER + list("list", "") + zone.root().code() + "-K,list,key_task,重点任务,,,,,,,,001:97\n"));
    }

    @Test
    void fieldsKeepTheirOrderAndTheirEnglish() {
        assertThat(collections.get(code()).fields())
                .containsExactly(new Field("经济发展", "Economy"), new Field("城市建设", "City building"));
    }

    @Test
    void aViewerSeesOnlyTheItemsOfUnitsThatHeMaySee() {
        TestInitiative north = zones.initiative(zone.north());
        TestInitiative south = zones.initiative(zone.south());
        Viewer office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        membership.add(office, collections.get(code()), north.code(), "经济发展");
        membership.add(office, collections.get(code()), south.code(), "城市建设");

        Viewer viewer = zones.person(Role.VIEWER, zone.north());

        assertThat(collections.items(viewer, code()))
                .extracting(CollectionItem::code, CollectionItem::field)
                .containsExactly(tuple(north.code(), "经济发展"));
        assertThat(collections.counts(viewer)).containsEntry(code(), 1);
        assertThat(collections.counts(office)).containsEntry(code(), 2);
    }

    @Test
    void takingInAgainMovesToTheOtherFieldAndTakingOutLeavesTheInitiative() {
        TestInitiative north = zones.initiative(zone.north());
        Viewer office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        membership.add(office, collections.get(code()), north.code(), "经济发展");
        membership.add(office, collections.get(code()), north.code(), "城市建设");
        assertThat(collections.items(office, code()))
                .extracting(CollectionItem::field)
                .containsExactly("城市建设");

        membership.remove(office, collections.get(code()), north.code());

        assertThat(collections.items(office, code())).isEmpty();
    }

    @Test
    void whatIsOfAnotherKindOrFieldOrNotTheirsIsRefused() {
        TestInitiative north = zones.initiative(zone.north());
        Viewer office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        Viewer south = zones.person(Role.STEWARD, zone.south());

        assertThatThrownBy(
                        () -> membership.add(office, collections.get(zone.root().code() + "-K"), north.code(), ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> membership.add(office, collections.get(code()), north.code(), "民生保障"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> membership.add(south, collections.get(code()), north.code(), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void loadingAListAgainKeepsItsItemsAndTakesItsNewWords() throws IOException {
        TestInitiative north = zones.initiative(zone.north());
        imports.loadItems(
                administrator,
                csv("collection_code,initiative_code,field\n%s,%s,经济发展\n%s,NOT-THERE,\n"
                        .formatted(code(), north.code(), code())));

        imports.load(administrator, csv(HEADER + list("programme", "新要求")));

        assertThat(collections.get(code()).purpose()).isEqualTo("新要求");
        assertThat(collections.items(zones.person(Role.VIEWER, zone.root()), code()))
                .extracting(CollectionItem::code)
                .containsExactly(north.code());
    }

    private String code() {
        return zone.root().code() + "-L";
    }

    private String list(String form, String purpose) {
        return code() + "," + form + ",,重点,Priorities," + purpose + ",,经济发展;城市建设,Economy;City building,,,001:97\n";
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
