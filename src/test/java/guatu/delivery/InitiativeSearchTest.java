package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.store.LightTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
@Import(TestZones.class)
class InitiativeSearchTest {

    private static final String SENSORS = "智能传感创新产业园";
    private static final String HALL = "标准厂房100%出租_二期";
    private static final String QUOTED = "O'Neill \"智造\" \\ 项目";

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
    JdbcClient jdbc;

    Viewer viewer;
    Draft sensors;

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        viewer = zones.person(Role.VIEWER, zone.root());
        sensors = Draft.named(zone.north(), SENSORS).save(jdbc, lights);
        Draft.named(zone.north(), HALL).save(jdbc, lights);
        Draft.named(zone.north(), QUOTED).save(jdbc, lights);
        Draft.named(zone.north(), "感恩传递").save(jdbc, lights);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"园", "传感", "传感创", "传感创新", "智能传感创新产业园", " 传感创新 ", "zhineng", "CHUANGXIN", "zncgcxcyy", "cgcx"})
    void aPartOfTheNameItsPinyinOrItsInitialsFindIt(String text) {
        assertThat(found(text)).containsExactly(SENSORS);
    }

    @Test
    void aCodeFindsItInEitherCase() {
        assertThat(found(sensors.code.toLowerCase())).containsExactly(SENSORS);
        assertThat(found(sensors.code)).containsExactly(SENSORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"感传", "znchw", "创业", "智能 传感", "智园"})
    void charactersThatDoNotStandTogetherFindNothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"100%", "%出", "租_二", "%", "_"})
    void signsThatMeanSomethingToSqlAreLookedForAsTheyStand(String text) {
        assertThat(found(text)).containsExactly(HALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neill", "\"智造\"", "\\", "'", "l \"智"})
    void quotesAreLookedForAsTheyStand(String text) {
        assertThat(found(text)).containsExactly(QUOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1%0", "智%园", "租__", "'; drop table initiative; --", "\\%"})
    void nothingIsFoundThatDoesNotStandThere(String text) {
        assertThat(found(text)).isEmpty();
    }

    private List<String> found(String text) {
        return list.page(viewer, Asked.everything().text(text).query(), AsOf.today(TestClock.TODAY)).lines().stream()
                .map(InitiativeLine::name)
                .toList();
    }
}
