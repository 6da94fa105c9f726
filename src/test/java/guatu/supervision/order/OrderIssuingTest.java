package guatu.supervision.order;

import static guatu.supervision.order.Ordering.DUE;
import static guatu.supervision.order.Ordering.NOW;
import static guatu.supervision.order.Ordering.key;
import static guatu.supervision.order.Ordering.matter;
import static guatu.supervision.order.Ordering.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.message.Inbox;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may give an order, how it is numbered, and that nothing is ordered twice. */
@SpringBootTest
@Import(TestZones.class)
class OrderIssuingTest {

    private static final int PEOPLE = 50;

    @Autowired
    OrderIssuing issuing;

    @Autowired
    Designations designations;

    @Autowired
    OrderDuplicates duplicates;

    @Autowired
    OrderSubjects subjects;

    @Autowired
    Orders orders;

    @Autowired
    Inbox inbox;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Ordering ordering;

    @BeforeEach
    void found() {
        clock.reset();
        ordering = Ordering.found(zones, designations, issuing);
    }

    @Test
    void anOrderCarriesItsNumberAuthorityAndDeadlineAndItsUnitIsTold() {
        Order order = orders.find(ordering.office(), ordering.given(), NOW);

        assertThat(order.code()).matches("DB-2026-\\d{3,}");
        assertThat(order.authority()).isEqualTo("管委会（测管发〔2026〕1号）");
        assertThat(order.dueOn()).isEqualTo(DUE).isEqualTo(order.originalDueOn());
        assertThat(inbox.of(ordering.north(), true, Optional.empty()))
                .extracting(Inbox.Entry::path)
                .containsExactly("/supervision/orders/" + order.code());
        assertThat(inbox.of(ordering.south(), true, Optional.empty())).isEmpty();
    }

    @Test
    void onlyADesignatedBodyGivesOrdersAndOnlyOverItsUnitsWhileItsDesignationHolds() {
        Viewer ofNorth = zones.person(Role.SUPERVISION_OFFICE, ordering.zone().north());
        String item = matter();
        NewOrder said = ordering.said(item, Subject.free(item));
        NewOrder fromNorth = new NewOrder(
                said.kind(),
                ordering.zone().north().code(),
                said.wording(),
                said.subject(),
                said.leadUnit(),
                List.of(),
                DUE,
                false,
                key());
        refused("order.refused.designation", () -> issuing.issue(ofNorth, fromNorth));
        refused("order.refused.issuer", () -> issuing.issue(ofNorth, said));
        refused("order.refused.issuer", () -> issuing.issue(ordering.north(), said));

        Viewer administrator = zones.person(Role.ADMINISTRATOR, ordering.zone().root());
        designations.record(
                administrator,
                new Designations.Entry(
                        fromNorth.issuer(), fromNorth.leadUnit(), "管委会", "2号", "", Ordering.TODAY, Optional.empty()));
        assertThat(issuing.issue(ofNorth, fromNorth)).startsWith("DB-");

        String other = matter();
        NewOrder beyond = new NewOrder(
                said.kind(),
                fromNorth.issuer(),
                Ordering.wording(other),
                Subject.free(other),
                ordering.zone().south().code(),
                List.of(),
                DUE,
                true,
                key());
        refused("order.refused.designation", () -> issuing.issue(ofNorth, beyond));
    }

    @Test
    void withoutApprovalBasisOrRequirementThereIsNoOrder() {
        refused("order.refused.empty.approval", () -> new OrderWording(" ", "", "纪要", "事项", "办结"));
        refused("order.refused.empty.basis", () -> new OrderWording("同意", "", "", "事项", "办结"));
        refused("order.refused.empty.requirement", () -> new OrderWording("同意", "", "纪要", "事项", " "));
        refused("order.refused.empty.item", () -> new OrderWording("同意", "", "纪要", "——", "办结"));
    }

    @Test
    void theSameMatterIsNotOrderedAgainWhileItIsInHand() {
        TestInitiative initiative = zones.initiative(ordering.zone().north());
        Subject subject = subjects.find(ordering.office(), SubjectKind.INITIATIVE, initiative.code(), "");
        String first = issuing.issue(ordering.office(), ordering.said(matter(), subject));

        assertThatThrownBy(() -> issuing.issue(ordering.office(), ordering.said(matter(), subject)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(first));
        assertThat(duplicates.about(ordering.office(), subject).orElseThrow().seen())
                .isTrue();
        assertThat(duplicates.about(ordering.south(), subject).orElseThrow().seen())
                .isFalse();
        assertThatThrownBy(() -> subjects.find(ordering.south(), SubjectKind.INITIATIVE, initiative.code(), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aWordingThatIsAlikeIsShownBeforeItIsSent() {
        String place = matter();
        String item = place + "标准厂房二期项目尽快开工建设";
        String first = issuing.issue(ordering.office(), ordering.said(item, Subject.free(item)));
        String again = place + "，标准厂房二期项目，抓紧开工建设";
        NewOrder unseen = ordering.said(again, Subject.free(again));

        assertThat(duplicates.worded(ordering.office(), again))
                .extracting(AlikeOrder::code)
                .contains(first);
        refused("order.refused.alike", () -> issuing.issue(ordering.office(), unseen));

        NewOrder seen = new NewOrder(
                unseen.kind(),
                unseen.issuer(),
                unseen.wording(),
                unseen.subject(),
                unseen.leadUnit(),
                List.of(),
                DUE,
                true,
                key());
        assertThat(issuing.issue(ordering.office(), seen)).isNotEqualTo(first);
    }

    @Test
    void aCommaMoreMakesNoOtherMatter() {
        String item = matter();
        issuing.issue(ordering.office(), ordering.said(item, Subject.free(item)));

        refused(
                "order.refused.duplicate",
                () -> issuing.issue(ordering.office(), ordering.said(item + "。", Subject.free(item + "。"))));
    }

    @Test
    void theSameKeyGivesNoSecondOrder() {
        String item = matter();
        NewOrder said = ordering.said(item, Subject.free(item));

        assertThat(issuing.issue(ordering.office(), said)).isEqualTo(issuing.issue(ordering.office(), said));
    }

    @Test
    void fiftyWhoOrderTheSameMatterAtOnceGiveOneOrder() throws Exception {
        String item = matter();
        List<Boolean> given = atOnce(count -> {
            try {
                issuing.issue(ordering.office(), ordering.said(item, Subject.free(item)));
                return true;
            } catch (Refused already) {
                return false;
            }
        });

        assertThat(given).containsOnlyOnce(true);
        numbersHaveNoGap();
    }

    @Test
    void numbersOfOrdersGivenAtOnceAreUniqueAndHaveNoGapAlsoWhenSomeAreRefused() throws Exception {
        String item = matter();
        atOnce(count -> {
            if (count % 5 == 0) {
                try {
                    return issuing.issue(ordering.office(), ordering.said(item, Subject.free(item)));
                } catch (Refused already) {
                    return "";
                }
            }
            return ordering.given();
        });

        numbersHaveNoGap();
    }

    private void numbersHaveNoGap() {
        List<Integer> numbers = jdbc.sql(
                        "select number from supervision_order where kind = 'follow_up' and year = 2026 order by number")
                .query(Integer.class)
                .list();
        assertThat(numbers.getFirst()).isEqualTo(1);
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
        assertThat(numbers).doesNotHaveDuplicates();
    }

    private interface Work<T> {
        T of(int count);
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int count = 0; count < PEOPLE; count++) {
                int number = count;
                running.add(people.submit(() -> {
                    together.await();
                    return work.of(number);
                }));
            }
        }
        List<T> done = new ArrayList<>();
        for (Future<T> one : running) {
            done.add(one.get());
        }
        return done;
    }
}
