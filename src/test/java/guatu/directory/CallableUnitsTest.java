package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class CallableUnitsTest {

    @Autowired
    CallableUnits callable;

    @Autowired
    OrganisationTree tree;

    @Autowired
    TestZones zones;

    TestZone zone;
    Viewer root;
    Viewer north;

    @BeforeEach
    void found() {
        zone = zones.found();
        root = zones.person(Role.ADMINISTRATOR, zone.root());
        north = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void unitsOfOnesOwnTreeAreOfferedWithoutCompaniesAndLawFirms() {
        Organisation bureau = add("BUREAU", "财政局", "department");
        Organisation company = add("COMPANY", "盛远半导体", "company");
        add("LAW", "律师事务所", "lawfirm");
        TestZone other = zones.found();

        assertThat(callable.of(north).units())
                .contains(zone.root(), zone.south(), bureau)
                .doesNotContain(company, other.root())
                .noneMatch(unit -> unit.kind().equals("lawfirm"));
    }

    @Test
    void aCompanyForWhichSomebodyRecordsIsOffered() {
        Organisation grid = add("GRID", "供电公司", "company");
        zones.person(Role.UNIT_OFFICER, grid);

        assertThat(callable.of(north).units()).contains(grid);
    }

    @Test
    void aUnitOutOfServiceIsNotOffered() {
        Organisation bureau = add("OLD", "原外经贸局", "department");
        tree.takeOutOfService(root, bureau.code());

        assertThat(callable.of(north).units()).noneMatch(unit -> unit.code().equals(bureau.code()));
    }

    @Test
    void aUnitIsFoundByItsNameOrCode() {
        Organisation bureau = add("BUREAU", "财政局", "department");

        assertThat(List.of(
                        callable.find(north, "财政局"),
                        callable.find(north, " 财政局 "),
                        callable.find(north, bureau.code())))
                .containsOnly(bureau);
    }

    @Test
    void ofTwoUnitsWithOneNameTheCodeStandsBehind() {
        Organisation one = add("ONE", "应急管理局", "department");
        Organisation other = add("OTHER", "应急管理局", "department");

        NamedUnits units = callable.of(north);

        assertThat(units.labels(true)).contains("应急管理局（%s）".formatted(one.code()), "应急管理局（%s）".formatted(other.code()));
        assertThat(units.find("应急管理局（%s）".formatted(other.code()))).contains(other);
        assertThat(units.shown(one.code(), true)).isEqualTo("应急管理局（%s）".formatted(one.code()));
        assertThat(units.find("应急管理局")).isEmpty();
    }

    @Test
    void whatIsNoneOfThemIsRefusedByName() {
        assertThatThrownBy(() -> callable.find(north, "不存在局")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("directory.callable.refused");
            assertThat(refused.arguments()).containsExactly("不存在局");
        });
    }

    private Organisation add(String code, String name, String kind) {
        return tree.add(root, zone.root().code(), zone.root().code() + "-" + code, name, "", kind);
    }
}
