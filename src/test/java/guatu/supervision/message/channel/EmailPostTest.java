package guatu.supervision.message.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import guatu.directory.Contacts;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Inbox;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import guatu.testing.Nodes;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages leave by e-mail, on a real mail server: once, in time, and again when nobody knows whether they had arrived. */
@SpringBootTest(properties = {"guatu.address=https://guatu.example", "guatu.message.sender=guatu@guatu.example"})
@Import(TestZones.class)
class EmailPostTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final PostTimes AT_ONCE = PostTimes.AT_ONCE;
    private static final int MESSAGES = 40;

    /** Post goes out when the test says so. */
    @MockitoBean
    PostClock post;

    @MockitoSpyBean
    EmailCourier courier;

    @Autowired
    PostRound round;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Robots robots;

    @Autowired
    Messages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    Contacts contacts;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String database;

    TestZone zone;
    Viewer administrator;
    Viewer officer;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void found() throws Exception {
        clock.reset();
        MAIL.purgeEmailFromAllMailboxes();
        jdbc.sql("update message_delivery set given_up_at = due_at where sent_at is null and given_up_at is null")
                .update();
        zone = zones.found();
        administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        officer = reachable();
    }

    @Test
    void aMessageLeavesInTheWordsOfItsReaderWithTheWayToItsPage() throws Exception {
        mailboxes.open(officer, AT_ONCE);
        tell(officer, "one");

        round.send();
        round.send();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("督导");
        assertThat(mail.getContent().toString()).contains("督导", "https://guatu.example/supervision");
        assertThat(mail.getFrom()[0]).hasToString("guatu@guatu.example");
    }

    @Test
    void nothingLeavesForWhoHasNotOpenedAMailboxOrHasClosedIt() {
        tell(officer, "before");
        mailboxes.open(officer, AT_ONCE);
        mailboxes.close(officer);
        tell(officer, "after");

        round.send();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAnAddressNobodyOpensAMailbox() {
        Viewer unknown = zones.person(Role.UNIT_OFFICER, zone.north());

        assertThatThrownBy(() -> mailboxes.open(unknown, AT_ONCE))
                .hasMessageContaining("message.mailbox.refused.address");
    }

    @Test
    void quietHoursAreKeptAndADigestHoldsAllOfADay() throws Exception {
        mailboxes.open(officer, new PostTimes(Optional.empty(), Optional.of(LocalTime.of(8, 30))));
        tell(officer, "first");
        clock.moveBy(Duration.ofHours(5));
        tell(officer, "second");
        tell(officer, "second");
        round.send();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        clock.moveTo(TestClock.TODAY.plusDays(1));
        round.send();

        assertThat(only().getSubject()).isEqualTo("挂图：2 条消息");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndShownToTheAdministrator() throws Exception {
        mailboxes.open(officer, AT_ONCE);
        tell(officer, "one");
        doAnswer(delivery -> {
                    throw new Courier.Undelivered("MailSendException");
                })
                .when(courier)
                .deliver(any(), any());

        round.send();
        round.send();

        Channel.Failing failing =
                robots.of(administrator).failingMailboxes().getFirst().failing().orElseThrow();
        assertThat(failing.failures()).as("it rests before it is tried again").isEqualTo(1);
        assertThat(failing.error()).isEqualTo("MailSendException");

        doCallRealMethod().when(courier).deliver(any(), any());
        clock.moveBy(Duration.ofMinutes(1));
        round.send();

        only();
        assertThat(robots.of(administrator).failingMailboxes()).isEmpty();
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() throws Exception {
        mailboxes.open(officer, AT_ONCE);
        tell(officer, "one");
        doAnswer(delivery -> {
                    throw new Courier.Undelivered("MailSendException");
                })
                .when(courier)
                .deliver(any(), any());

        for (int attempt = 0; attempt < 20; attempt++) {
            round.send();
            clock.moveBy(Duration.ofHours(5));
        }

        assertThat(jdbc.sql("""
                        select attempts from message_delivery d join message_channel c on c.id = d.channel_id
                        where c.person_id = :person and d.given_up_at is not null
                        """)
                        .param("person", officer.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void twoNodesSendEachMessageOnce() throws Exception {
        List<Viewer> people = new ArrayList<>();
        for (int count = 0; count < MESSAGES; count++) {
            Viewer person = reachable();
            mailboxes.open(person, AT_ONCE);
            tell(person, "one");
            people.add(person);
        }
        try (ConfigurableApplicationContext there = anotherNode()) {
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> sendWith(together, round)),
                            CompletableFuture.runAsync(() -> sendWith(together, there.getBean(PostRound.class))))
                    .join();

            assertThat(Arrays.stream(MAIL.getReceivedMessages())
                            .map(EmailPostTest::identifier)
                            .toList())
                    .hasSize(MESSAGES)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aNodeThatFallsBetweenSendingAndRecordingLeavesThePostToAnotherWhichSendsItUnderTheSameKey() throws Exception {
        mailboxes.open(officer, AT_ONCE);
        tell(officer, "one");
        doAnswer(delivery -> {
                    delivery.callRealMethod();
                    throw new PowerCut();
                })
                .when(courier)
                .deliver(any(), any());
        assertThatThrownBy(round::send).isInstanceOf(PowerCut.class);
        String sentFirst = identifier(only());

        try (ConfigurableApplicationContext there = anotherNode()) {
            PostRound other = there.getBean(PostRound.class);
            other.send();
            assertThat(MAIL.getReceivedMessages())
                    .as("the first may still be at it")
                    .hasSize(1);

            there.getBean(TestClock.class).moveBy(Duration.ofMinutes(3));
            other.send();
            other.send();
        }

        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(EmailPostTest::identifier))
                .containsExactly(sentFirst, sentFirst);
        assertThat(inbox.of(officer, true, Optional.empty())).hasSize(1);
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private ConfigurableApplicationContext anotherNode() {
        return Nodes.start(
                database,
                WebApplicationType.NONE,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort());
    }

    private static void sendWith(CyclicBarrier together, PostRound round) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        round.send();
    }

    private Viewer reachable() {
        Viewer person = zones.person(Role.UNIT_OFFICER, zone.north());
        contacts.set(administrator, person.username(), "", person.username() + "@example.org");
        return person;
    }

    private void tell(Viewer person, String once) {
        transaction.executeWithoutResult(status -> messages.tell(
                new Addressee.OnePerson(person.id()), Message.of(once, "/supervision", "supervision.menu")));
    }

    private static MimeMessage only() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private static String identifier(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
