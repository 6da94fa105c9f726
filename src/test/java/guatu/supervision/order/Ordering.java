package guatu.supervision.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.EvidenceUpload;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.core.io.ByteArrayResource;

/** A zone whose root body is designated, with somebody on every side of an order. */
record Ordering(TestZone zone, OrderIssuing issuing, Viewer office, Viewer second, Viewer north, Viewer south) {

    static final LocalDate TODAY = TestClock.TODAY;
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    static final AsOf NOW = AsOf.today(TODAY);

    static Ordering found(TestZones zones, Designations designations, OrderIssuing issuing) {
        TestZone zone = zones.found();
        designations.record(
                zones.person(Role.ADMINISTRATOR, zone.root()),
                new Designations.Entry(
                        zone.root().code(),
                        zone.root().code(),
                        "管委会",
                        "测管发〔2026〕1号",
                        "",
                        LocalDate.of(2026, 1, 1),
                        Optional.empty()));
        return new Ordering(
                zone,
                issuing,
                zones.person(Role.SUPERVISION_OFFICE, zone.root()),
                zones.person(Role.LEADER, zone.root()),
                zones.person(Role.UNIT_OFFICER, zone.north()),
                zones.person(Role.UNIT_OFFICER, zone.south()));
    }

    static OrderWording wording(String item) {
        return new OrderWording("主任办公会同意", "主任办公会", "2026年第3次主任办公会纪要", item, "办结并报送佐证");
    }

    NewOrder said(String item, Subject subject) {
        return new NewOrder(
                OrderKind.FOLLOW_UP,
                zone.root().code(),
                wording(item),
                subject,
                zone.north().code(),
                List.of(),
                DUE,
                false,
                key());
    }

    /** A free matter that is like no other. */
    static String matter() {
        return "事项" + Identifiers.next();
    }

    String given() {
        String item = matter();
        NewOrder said = said(item, Subject.free(item));
        return issuing.issue(
                office,
                new NewOrder(
                        said.kind(),
                        said.issuer(),
                        said.wording(),
                        said.subject(),
                        said.leadUnit(),
                        List.of(),
                        DUE,
                        true,
                        key()));
    }

    static String key() {
        return Identifiers.next().toString();
    }

    static List<EvidenceUpload> proof() {
        byte[] text = "验收合格".getBytes(StandardCharsets.UTF_8);
        return List.of(new EvidenceUpload("验收.txt", text.length, new ByteArrayResource(text)));
    }

    static void refused(String messageKey, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
