package guatu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.rules.Mechanism.Filter;
import guatu.rules.Mechanism.Form;
import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class MechanismsTest {

    private static final String ROWS = """
            code,name_zh,name_en,what_it_requires,kind,source,source_line
            T-1,挂图作战,Wall-chart operation,Work from the chart,delivery,003,23
            T-2,税务主理人,Tax concierge,One-stop tax service,case,000,55
            """;
    private static final String ROOMS = """
            code,room,requires_zh,organisation_code,served_as,served_at
            T-1,delivery,在图上推进,,page,/
            T-2,casework,一站办税,,,
            """;

    @Autowired
    MechanismImport imports;

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    TestZones zones;

    @Test
    void aMechanismIsFoundByInitialsAndSaysWhereItIsCarriedOutOrThatItsRoomIsNotBuilt() throws IOException {
        TestZone zone = zones.found();
        load(zones.person(Role.ADMINISTRATOR, zone.root()), zone, ROOMS);

        assertThat(mechanisms.list(new Filter("gtzz", "", "", "", "")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("T-1");
                    assertThat(found.service()).contains(new Mechanism.Service(Form.PAGE, "/"));
                    assertThat(found.organisation())
                            .contains(new Mechanism.Unit(zone.north().code(), "北片"));
                    assertThat(found.source()).isEqualTo("003:23");
                });
        assertThat(mechanisms.list(new Filter("", "", "", "", "no")))
                .extracting(Mechanism::code)
                .containsExactly("T-2");
        assertThat(mechanisms.list(new Filter("", "", "", zone.south().code(), "")))
                .extracting(Mechanism::code)
                .containsExactly("T-2");
    }

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        TestZone zone = zones.found();
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        load(administrator, zone, ROOMS);
        long before = mechanisms.count();

        load(administrator, zone, ROOMS);

        assertThat(mechanisms.count()).isEqualTo(before);
    }

    @Test
    void aMechanismWithoutARoomIsRefused() {
        TestZone zone = zones.found();
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zone.root());

        assertThatThrownBy(() -> load(administrator, zone, ROOMS.replace("T-2,casework", "T-2,")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("rules.mechanism.noRoom"));
    }

    @Test
    void onlyAnAdministratorLoadsTheCatalogue() {
        TestZone zone = zones.found();
        Viewer officer = zones.person(Role.UNIT_OFFICER, zone.root());

        assertThatThrownBy(() -> load(officer, zone, ROOMS)).isInstanceOf(Refused.class);
    }

    private void load(Viewer viewer, TestZone zone, String rooms) throws IOException {
        imports.load(
                viewer,
                csv(ROWS),
                csv(rooms),
                Map.of("003", zone.north().code(), "000", zone.south().code()));
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
