package guatu.supervision.message.channel;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Contacts;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.message.store.ChannelTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether and when a person gets messages by e-mail too, which each decides for themselves. */
@Service
public class Mailboxes {

    private final ChannelTable channels;
    private final Contacts contacts;
    private final EmailCourier courier;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Mailboxes(ChannelTable channels, Contacts contacts, EmailCourier courier, Rules rules, Audit audit, Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.courier = courier;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param server whether this installation knows a mail server
     * @param address whether the person's address is known
     * @param times those chosen, or those that the rule proposes
     */
    public record Settings(boolean server, boolean address, boolean open, PostTimes times) {}

    public Settings of(Viewer viewer) {
        Optional<Channel> mailbox = channels.mailbox(viewer.id());
        return new Settings(
                courier.available(),
                contacts.emailOf(viewer.id()).isPresent(),
                mailbox.isPresent(),
                mailbox.map(Channel::times).orElseGet(this::proposed));
    }

    /** @throws Refused without a mail server or an address */
    @Transactional
    public void open(Viewer viewer, PostTimes times) {
        if (!courier.available()) {
            throw new Refused("message.mailbox.refused.server");
        }
        if (contacts.emailOf(viewer.id()).isEmpty()) {
            throw new Refused("message.mailbox.refused.address");
        }
        channels.openMailbox(
                Identifiers.next(), viewer.id(), times, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append(
                viewer,
                "supervision.mailbox.open",
                subject(viewer),
                Map.of("digest", times.digestAt().isPresent()));
    }

    @Transactional
    public void close(Viewer viewer) {
        channels.mailbox(viewer.id())
                .filter(mailbox -> channels.end(mailbox.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(ended -> audit.append(viewer, "supervision.mailbox.close", subject(viewer), Map.of()));
    }

    private PostTimes proposed() {
        DeliveryRule rule = DeliveryRule.of(rules.inForce(DeliveryRule.CODE, LocalDate.now(clock)));
        return new PostTimes(Optional.of(rule.quiet()), Optional.empty());
    }

    private static Subject subject(Viewer viewer) {
        return new Subject("person", viewer.username(), viewer.displayName());
    }
}
