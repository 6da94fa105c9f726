package guatu.supervision.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Permission;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told of something, and how often. */
@SpringBootTest
@Import(TestZones.class)
class TellingTest {

    @Autowired
    Messages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    Viewer officer;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void theSameThingIsToldOnceHoweverOftenItIsTold() {
        tell(new Addressee.OnePerson(officer.id()), "once");
        tell(new Addressee.OnePerson(officer.id()), "once");
        tell(new Addressee.OnePerson(officer.id()), "another");

        assertThat(inbox.of(officer, false, Optional.empty()))
                .extracting(Inbox.Entry::arguments)
                .containsExactly(List.of("another"), List.of("once"));
    }

    @Test
    void aUnitIsToldThroughThoseWhoRecordForIt() {
        Viewer onlyLooks = zones.person(Role.VIEWER, zone.north());
        Viewer ofTheOther = zones.person(Role.UNIT_OFFICER, zone.south());
        Viewer ofTheWhole = zones.person(Role.STEWARD, zone.root());

        tell(new Addressee.Unit(zone.north().id(), Permission.RECORD), "unit");

        assertThat(inbox.of(officer, true, Optional.empty())).hasSize(1);
        assertThat(inbox.of(onlyLooks, true, Optional.empty())).isEmpty();
        assertThat(inbox.of(ofTheOther, true, Optional.empty())).isEmpty();
        assertThat(inbox.of(ofTheWhole, true, Optional.empty())).isEmpty();
    }

    @Test
    void aUnitWithoutPeopleIsToldThroughTheNearestAboveIt() {
        Viewer ofTheWhole = zones.person(Role.STEWARD, zone.root());
        var empty = zones.organisation(zone.root().code() + "-E", "新设单位", zone.root());

        tell(new Addressee.Unit(empty.id(), Permission.RECORD), "above");

        assertThat(inbox.of(ofTheWhole, true, Optional.empty())).hasSize(1);
        assertThat(inbox.of(officer, true, Optional.empty())).isEmpty();
    }

    @Test
    void whatBelongsToNoChangeIsNotTold() {
        assertThatThrownBy(() -> messages.tell(
                        new Addressee.OnePerson(officer.id()), Message.of("x", "/messages", "supervision.menu")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.of("x", "https://example.org/", "supervision.menu"));
    }

    @Test
    void aMessageIsReadOnceItWasOpenedAndNobodyOpensAnothers() {
        tell(new Addressee.OnePerson(officer.id()), "one");
        Inbox.Entry entry = inbox.of(officer, true, Optional.empty()).getFirst();
        Viewer other = zones.person(Role.UNIT_OFFICER, zone.north());

        assertThatThrownBy(() -> inbox.open(other, entry.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.open(officer, Identifiers.next())).isInstanceOf(NotFound.class);
        assertThat(inbox.open(officer, entry.id())).isEqualTo("/supervision");

        assertThat(inbox.of(officer, true, Optional.empty())).isEmpty();
        assertThat(inbox.of(officer, false, Optional.empty()).getFirst().readAt())
                .contains(clock.instant());
    }

    @Test
    void whoReadsAllLeavesWhatCameSinceUnread() {
        tell(new Addressee.OnePerson(officer.id()), "seen");
        var seen = clock.instant();
        clock.moveBy(Duration.ofMinutes(1));
        tell(new Addressee.OnePerson(officer.id()), "since");

        inbox.readAll(officer, seen);

        assertThat(inbox.of(officer, true, Optional.empty()))
                .extracting(Inbox.Entry::arguments)
                .containsExactly(List.of("since"));
    }

    private void tell(Addressee to, String once) {
        transaction.executeWithoutResult(
                status -> messages.tell(to, Message.of(once, "/supervision", "supervision.menu", once)));
    }
}
