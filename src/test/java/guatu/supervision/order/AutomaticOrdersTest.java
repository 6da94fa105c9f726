package guatu.supervision.order;

import static guatu.supervision.order.Ordering.DUE;
import static guatu.supervision.order.Ordering.matter;
import static guatu.supervision.order.Ordering.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Lights;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.supervision.message.Inbox;
import guatu.supervision.order.automatic.DueReminders;
import guatu.supervision.order.automatic.Proposal;
import guatu.supervision.order.automatic.Proposals;
import guatu.supervision.order.automatic.RedLights;
import guatu.testing.Nodes;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** What happens by rule: reminders, once however many look, and proposals that a person decides about. */
@SpringBootTest
@Import(TestZones.class)
class AutomaticOrdersTest {

    private static final LocalDate LATE = LocalDate.of(2026, 4, 20);

    @Autowired
    OrderIssuing issuing;

    @Autowired
    OrderDecisions decisions;

    @Autowired
    Designations designations;

    @Autowired
    OrderSubjects subjects;

    @Autowired
    DueReminders reminders;

    @Autowired
    RedLights redLights;

    @Autowired
    Proposals proposals;

    @Autowired
    Lights lights;

    @Autowired
    Inbox inbox;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String database;

    Ordering ordering;

    @BeforeEach
    void found() {
        clock.reset();
        ordering = Ordering.found(zones, designations, issuing);
    }

    @Test
    void aUnitIsRemindedAtEachDistanceOnceAndNotOfWhatIsClosed() {
        String code = ordering.given();
        String closed = ordering.given();
        decisions.withdraw(ordering.office(), closed, "不再需要", Ordering.key());

        remindOn(DUE.minusDays(8));
        assertThat(reminded(code)).isZero();
        remindOn(DUE.minusDays(7));
        remindOn(DUE.minusDays(7));
        assertThat(reminded(code)).isEqualTo(1);
        remindOn(DUE.minusDays(2));
        assertThat(reminded(code))
                .as("the day at three days' distance was missed")
                .isEqualTo(2);
        remindOn(DUE);
        assertThat(reminded(code)).isEqualTo(3);
        assertThat(reminded(closed)).isZero();
    }

    @Test
    void twoNodesThatLookAtOnceRemindOnce() {
        String code = ordering.given();
        clock.moveTo(DUE);
        try (ConfigurableApplicationContext there = Nodes.start(database, WebApplicationType.NONE)) {
            there.getBean(TestClock.class).moveTo(DUE);
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> remindWith(together, reminders)),
                            CompletableFuture.runAsync(() -> remindWith(together, there.getBean(DueReminders.class))))
                    .join();
        }

        assertThat(reminded(code)).isEqualTo(1);
    }

    @Test
    void aLightThatStaysRedIsProposedAndNothingIsOrderedByItself() {
        TestInitiative initiative = red();

        Proposal proposal = proposal(initiative).orElseThrow();

        assertThat(proposal.redSince()).isBeforeOrEqualTo(LATE.minusDays(proposal.redDays()));
        assertThat(proposal.formPath()).endsWith("subjectCode=" + initiative.code());
        assertThat(proposals.waiting(ordering.south())).isEmpty();
        redLights.propose();
        assertThat(proposals.waiting(ordering.office())).hasSize(1);
        assertThat(inbox.of(ordering.north(), true, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsOrderedIsProposedNoMore() {
        TestInitiative initiative = red();
        Subject subject = subjects.find(ordering.office(), SubjectKind.INITIATIVE, initiative.code(), "");
        NewOrder said = ordering.said(matter(), subject);

        issuing.issue(
                ordering.office(),
                new NewOrder(
                        said.kind(),
                        said.issuer(),
                        said.wording(),
                        subject,
                        said.leadUnit(),
                        List.of(),
                        LATE.plusDays(9),
                        true,
                        Ordering.key()));
        redLights.propose();

        assertThat(proposal(initiative)).isEmpty();
    }

    @Test
    void aProposalIsDismissedWithAReasonByWhoMayAndComesBackAfterAWhile() {
        TestInitiative initiative = red();
        Proposal proposal = proposal(initiative).orElseThrow();
        assertThatThrownBy(() -> proposals.dismiss(ordering.north(), proposal.id(), "不用"))
                .isInstanceOf(NotFound.class);
        refused("order.refused.empty.text", () -> proposals.dismiss(ordering.office(), proposal.id(), " "));

        proposals.dismiss(ordering.office(), proposal.id(), "已由主任约谈");
        redLights.propose();
        assertThat(proposal(initiative)).isEmpty();

        clock.moveTo(LATE.plusDays(31));
        redLights.propose();
        assertThat(proposal(initiative)).isPresent();
    }

    /** An initiative of the northern unit that nobody has worked on since January. */
    private TestInitiative red() {
        TestInitiative initiative = zones.initiative(ordering.zone().north());
        clock.moveTo(LATE);
        lights.refreshStale(LATE);
        redLights.propose();
        return initiative;
    }

    private Optional<Proposal> proposal(TestInitiative initiative) {
        return proposals.waiting(ordering.office()).stream()
                .filter(one -> one.initiativeCode().equals(initiative.code()))
                .findFirst();
    }

    private void remindOn(LocalDate day) {
        clock.moveTo(day);
        reminders.send();
    }

    private static void remindWith(CyclicBarrier together, DueReminders reminders) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        reminders.send();
    }

    private long reminded(String code) {
        Viewer officer = ordering.north();
        return inbox.of(officer, false, Optional.empty()).stream()
                .filter(entry -> entry.key().equals("order.message.due")
                        && entry.arguments().getFirst().equals(code))
                .count();
    }
}
