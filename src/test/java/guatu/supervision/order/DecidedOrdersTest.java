package guatu.supervision.order;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.supervision.DecisionTaken;
import guatu.supervision.Unit;
import guatu.supervision.message.Inbox;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestZones.class)
class DecidedOrdersTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Inbox inbox;

    @Autowired
    TestZones zones;

    Viewer office;
    Viewer officer;
    DecisionTaken decision;

    @BeforeEach
    void decide() {
        TestZone zone = zones.found();
        office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        officer = zones.person(Role.UNIT_OFFICER, zone.north());
        decision = new DecisionTaken(
                Identifiers.next(),
                "WS-2026-0007",
                Unit.of(zone.north()),
                "完成两户签约 & 腾空",
                LocalDate.of(2026, 3, 20),
                office.id());
    }

    @Test
    void whoMayGiveOrdersIsToldOnceWithAnOrderToSend() {
        publish();
        publish();

        assertThat(inbox.of(office, true, Optional.empty())).singleElement().satisfies(entry -> {
            assertThat(entry.arguments()).contains("WS-2026-0007", "完成两户签约 & 腾空", "2026-03-20");
            assertThat(inbox.open(office, entry.id()))
                    .startsWith("/supervision/orders/new?kind=hand_over&subjectKind=free")
                    .contains("%20%26%20", "leadUnit=", "dueOn=2026-03-20");
        });
        assertThat(inbox.of(officer, true, Optional.empty())).isEmpty();
    }

    private void publish() {
        transaction.executeWithoutResult(status -> events.publishEvent(decision));
    }
}
