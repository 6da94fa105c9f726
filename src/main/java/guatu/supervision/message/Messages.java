package guatu.supervision.message;

import guatu.directory.Permission;
import guatu.directory.Role;
import guatu.shell.Identifiers;
import guatu.supervision.message.channel.Channel;
import guatu.supervision.message.store.ChannelTable;
import guatu.supervision.message.store.MessageTable;
import guatu.supervision.message.store.OutboxTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people and units something, as part of the caller's transaction: it is told if the change is made, and else not. */
@Service
public class Messages {

    private final MessageTable messages;
    private final ChannelTable channels;
    private final OutboxTable outbox;
    private final Clock clock;

    Messages(MessageTable messages, ChannelTable channels, OutboxTable outbox, Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts the message into the inbox of everybody addressed, and into the post of the channels that they have opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Addressee to, Message message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> people = people(to);
        messages.insert(people, message, now);
        for (Channel channel : channels.of(people, unit(to))) {
            outbox.insert(
                    Identifiers.next(), channel.id(), message, channel.times().dueAt(now, clock.getZone()));
        }
    }

    /** True when nobody would be told: a unit in which and above which nobody holds the permission. */
    public boolean reachesNobody(Addressee to) {
        return people(to).isEmpty();
    }

    private List<UUID> people(Addressee to) {
        return switch (to) {
            case Addressee.OnePerson(UUID personId) -> List.of(personId);
            case Addressee.Unit(UUID unit, Permission permission) -> messages.holders(unit, roles(permission));
        };
    }

    private static Optional<UUID> unit(Addressee to) {
        return to instanceof Addressee.Unit(UUID unit, Permission _) ? Optional.of(unit) : Optional.empty();
    }

    private static List<String> roles(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::code)
                .toList();
    }
}
