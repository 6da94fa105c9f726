package guatu.supervision.message.channel;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.message.Message;
import guatu.supervision.message.store.ChannelTable;
import guatu.supervision.message.store.OutboxTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Robots in the groups of units, kept by administrators; what a unit is told, its robots post there. */
@Service
public class Robots {

    private static final int FAILING_SHOWN = 50;
    private static final int LONGEST_NAME = 60;

    private final ChannelTable channels;
    private final OutboxTable outbox;
    private final RobotAddresses addresses;
    private final Organisations organisations;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Robots(
            ChannelTable channels,
            OutboxTable outbox,
            RobotAddresses addresses,
            Organisations organisations,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.addresses = addresses;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param robots in the groups of the administrator's units
     * @param failingMailboxes of people in them
     */
    public record Overview(List<Channel> robots, List<Channel> failingMailboxes) {}

    /** What an administrator says of a new robot; its address and secret are never shown again. */
    public record Entry(String kind, String unit, String name, String webhook, String secret) {}

    public Overview of(Viewer administrator) {
        String[] paths = administrator.paths(Permission.ADMINISTER);
        return new Overview(channels.robots(paths), channels.failingMailboxes(paths, FAILING_SHOWN));
    }

    /** @throws Refused when the address is none of the internet, or a word is missing */
    @Transactional
    public void add(Viewer administrator, Entry entry) {
        Organisation unit = organisations
                .byCode(entry.unit())
                .filter(found -> administrator.may(Permission.ADMINISTER, found.path()))
                .orElseThrow(() -> new Refused("message.robot.refused.unit"));
        ChannelKind kind = ChannelKind.robot(entry.kind()).orElseThrow(() -> new Refused("message.robot.refused.kind"));
        String name = entry.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("message.robot.refused.name");
        }
        addresses.checked(entry.webhook());
        UUID id = Identifiers.next();
        DeliveryRule rule = DeliveryRule.of(rules.inForce(DeliveryRule.CODE, LocalDate.now(clock)));
        channels.insertRobot(
                id,
                kind,
                unit.id(),
                name,
                addresses.sealed(id, entry.webhook().strip(), entry.secret().strip()),
                new PostTimes(Optional.of(rule.quiet()), Optional.empty()),
                administrator.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append(
                administrator,
                "supervision.robot.add",
                new Subject("message_channel", id.toString(), name),
                Map.of("unit", unit.code(), "kind", kind.code()));
    }

    /** Lets the robot say something, so that one sees whether it does. */
    @Transactional
    public void trial(Viewer administrator, UUID id) {
        Channel robot = find(administrator, id);
        UUID delivery = Identifiers.next();
        outbox.insert(
                delivery,
                robot.id(),
                Message.of("trial:" + delivery, "/messages", "message.trial", administrator.displayName()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Transactional
    public void end(Viewer administrator, UUID id) {
        Channel robot = find(administrator, id);
        if (channels.end(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(
                    administrator,
                    "supervision.robot.end",
                    new Subject("message_channel", id.toString(), robot.name()),
                    Map.of());
        }
    }

    private Channel find(Viewer administrator, UUID id) {
        return channels.robots(administrator.paths(Permission.ADMINISTER)).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("robot " + id));
    }
}
