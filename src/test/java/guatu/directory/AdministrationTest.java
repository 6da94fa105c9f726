package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Contacts.Contact;
import guatu.directory.People.Entry;
import guatu.directory.People.Issued;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator may do to people, and where it ends. */
@SpringBootTest
@Import(TestZones.class)
class AdministrationTest {

    @Autowired
    People people;

    @Autowired
    AccountAccess access;

    @Autowired
    Contacts contacts;

    @Autowired
    Viewers viewers;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer root;
    Viewer north;

    @BeforeEach
    void found() {
        zone = zones.found();
        root = zones.person(Role.ADMINISTRATOR, zone.root());
        north = zones.person(Role.ADMINISTRATOR, zone.north());
    }

    @Test
    void aNewPersonMustChooseAnOwnPassword() {
        Issued issued = people.create(north, entry("New." + zone.root().code(), zone.north()));

        Person made = people.find(north, issued.username());
        assertThat(issued.username()).isEqualTo("new." + zone.root().code().toLowerCase());
        assertThat(made.mustChangePassword()).isTrue();
        assertThat(made.roles()).extracting(Person.HeldRole::role).containsExactly(Role.STEWARD);
        assertThatThrownBy(() -> people.create(north, entry(issued.username(), zone.north())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("directory.person.username.taken"));
    }

    @Test
    void whatLiesOutsideTheSubtreeIsNotFound() {
        Viewer south = zones.person(Role.STEWARD, zone.south());
        Viewer mine = zones.person(Role.STEWARD, zone.north());

        assertThat(people.find(north, "", "", "")).extracting(Person::username).doesNotContain(south.username());
        assertThatThrownBy(() -> people.find(north, south.username())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.lock(north, south.username())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.create(north, entry("outside", zone.south())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.grant(
                        north, mine.username(), Role.LEADER.code(), zone.root().code()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAccountThatOpensMoreThanTheSubtreeIsNotTakenOver() {
        Viewer both = zones.person(Role.STEWARD, zone.north());
        access.grant(
                root, both.username(), Role.ADMINISTRATOR.code(), zone.root().code());

        assertThat(people.find(north, both.username()).rolesElsewhere()).isTrue();
        assertThatThrownBy(() -> access.issuePassword(north, both.username())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> access.lock(north, both.username())).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyShutsHimselfOut() {
        assertThatThrownBy(() -> access.lock(root, root.username())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> access.issuePassword(root, root.username())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> access.withdraw(
                        root,
                        root.username(),
                        Role.ADMINISTRATOR.code(),
                        zone.root().code()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoAdministratorsWhoLockEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            Viewer first = zones.person(Role.ADMINISTRATOR, zone.south());
            Viewer second = zones.person(Role.ADMINISTRATOR, zone.south());

            atOnce(List.of(() -> access.lock(first, second.username()), () -> access.lock(second, first.username())));

            assertThat(List.of(
                            viewers.byId(first.id()).isPresent(),
                            viewers.byId(second.id()).isPresent()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aWithdrawnRoleIsGoneWithTheNextLook() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());

        access.withdraw(
                north, steward.username(), Role.STEWARD.code(), zone.north().code());

        assertThat(viewers.byId(steward.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void contactDataIsSealedShownMaskedAndReadingItIsOnRecord() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        contacts.set(north, steward.username(), "13800138000", "li.si@example.cn");

        assertThat(jdbc.sql("select mobile_encrypted || email_encrypted from person where id = :id")
                        .param("id", steward.id())
                        .query(String.class)
                        .single())
                .doesNotContain("138", "example");
        assertThat(contacts.masked(north, steward.username()))
                .isEqualTo(new Contact("138****8000", "l****@example.cn"));
        assertThat(entries("directory.person.read_contact", steward)).isZero();
        assertThat(contacts.read(north, steward.username()).mobile()).isEqualTo("13800138000");
        assertThat(entries("directory.person.read_contact", steward)).isEqualTo(1);
        assertThat(jdbc.sql("select string_agg(detail, '') from audit_entry where subject_id = :subject")
                        .param("subject", steward.username())
                        .query(String.class)
                        .single())
                .doesNotContain("13800138000", "li.si");
    }

    @Test
    void contactDataThatIsNoneIsRefused() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());

        assertThatThrownBy(() -> contacts.set(north, steward.username(), "no number", ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> contacts.set(north, steward.username(), "", "no address"))
                .isInstanceOf(Refused.class);
    }

    private long entries(String action, Viewer subject) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject.username())
                .query(Long.class)
                .single();
    }

    private static Entry entry(String username, Organisation organisation) {
        return new Entry(username, "新同事", "", organisation.code(), Role.STEWARD.code());
    }

    private static void atOnce(List<Runnable> deeds) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(deeds.size())) {
            crowd.invokeAll(
                    deeds.stream().<Callable<Object>>map(Executors::callable).toList());
        }
    }
}
