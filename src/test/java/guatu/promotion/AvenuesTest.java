package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.reading.Avenue;
import guatu.promotion.reading.Avenues;
import guatu.promotion.store.AvenueTable;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class AvenuesTest {

    @Autowired
    Avenues avenues;

    @Autowired
    AvenueTable table;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer north;
    Viewer south;
    String code;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        code = "AV-" + zone.root().code();
        table.put(new Avenue(
                code,
                new Unit(zone.root().id(), zone.root().code(), ""),
                Avenue.Kind.MEETING,
                "专场推介会",
                "Promotion meeting",
                "",
                "",
                "",
                OptionalInt.of(30),
                "nearly",
                "",
                0,
                0));
    }

    @Test
    void aMeetingCountsTheLeadsThatCameByItOnceAndOnlyThoseThatThePersonSees() {
        Lead lead = lead(Openness.UNIT, Stage.SIGNED);
        avenues.link(north, code, lead.code());
        avenues.link(north, code, lead.code());

        assertThat(avenues.get(north, code).leads()).isEqualTo(1);
        assertThat(avenues.get(north, code).signed()).isEqualTo(1);
        assertThat(avenues.get(south, code).leads()).isZero();
    }

    @Test
    void anotherUnitsLeadIsNotFoundAndOneOpenToTheCityIsNotLinkedByWhoDoesNotWorkOnIt() {
        Lead hidden = lead(Openness.UNIT, Stage.PLANNED);
        Lead open = lead(Openness.CITY, Stage.PLANNED);

        assertThatThrownBy(() -> avenues.link(south, code, hidden.code())).isInstanceOf(NotFound.class);
        refused("promotion.refused.permission", () -> avenues.link(south, code, open.code()));
    }

    private Lead lead(Openness openness, Stage stage) {
        return new Promoted(recording, leads).lead(north, zone.north(), openness, stage, TestClock.TODAY);
    }
}
