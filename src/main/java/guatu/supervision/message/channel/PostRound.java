package guatu.supervision.message.channel;

import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.supervision.message.channel.Courier.Undelivered;
import guatu.supervision.message.store.ChannelTable;
import guatu.supervision.message.store.OutboxTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due post out, any number of nodes at once. A node takes a post for a while, sends it without holding a transaction, and then
 * records that it was sent. If it falls in between, another one sends it again under the same key: it arrives at least once.
 */
@Component
public class PostRound {

    private static final int CHANNELS_AT_ONCE = 100;

    private final OutboxTable outbox;
    private final ChannelTable channels;
    private final List<Courier> couriers;
    private final PostWording wording;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostRound(
            OutboxTable outbox,
            ChannelTable channels,
            List<Courier> couriers,
            PostWording wording,
            Rules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.couriers = List.copyOf(couriers);
        this.wording = wording;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Taken(Channel channel, Post post, int attempts) {}

    /** Sends what is due by now. */
    public void send() {
        DeliveryRule rule = DeliveryRule.of(rules.inForce(DeliveryRule.CODE, LocalDate.now(clock)));
        for (UUID channelId : outbox.channelsDue(now(), CHANNELS_AT_ONCE)) {
            Optional<Taken> taken = taken(channelId, rule);
            taken.ifPresent(post -> send(post, rule));
        }
    }

    /** Empty when another node was quicker. */
    private Optional<Taken> taken(UUID channelId, DeliveryRule rule) {
        return Optional.ofNullable(transaction.execute(status -> {
                    Instant now = now();
                    if (!outbox.lock(channelId)) {
                        return Optional.<Taken>empty();
                    }
                    UUID key = outbox.brokenOff(channelId, now).orElseGet(() -> {
                        UUID made = Identifiers.next();
                        outbox.gather(channelId, made, now);
                        return made;
                    });
                    outbox.take(key, now.plus(rule.lease()));
                    List<OutboxTable.Item> items = outbox.items(key);
                    return channels.find(channelId)
                            .filter(channel -> !items.isEmpty())
                            .map(channel -> new Taken(
                                    channel,
                                    wording.post(key, channel, items),
                                    items.getFirst().attempts()));
                }))
                .flatMap(taken -> taken);
    }

    private void send(Taken taken, DeliveryRule rule) {
        try {
            courier(taken.channel().kind()).deliver(taken.channel(), taken.post());
        } catch (Undelivered reason) {
            transaction.executeWithoutResult(status -> failed(taken, rule, reason));
            return;
        }
        transaction.executeWithoutResult(status -> {
            outbox.sent(taken.post().key(), now());
            channels.works(taken.channel().id());
        });
    }

    private void failed(Taken taken, DeliveryRule rule, Undelivered reason) {
        Instant now = now();
        int failures = taken.channel().failing().map(Channel.Failing::failures).orElse(0) + 1;
        Instant next = now.plus(rule.waitAfter(failures));
        channels.fails(taken.channel().id(), failures, now, next, String.valueOf(reason.getMessage()));
        if (taken.attempts() >= rule.mostAttempts()) {
            outbox.giveUp(taken.post().key(), now);
        } else {
            outbox.retry(taken.post().key(), next);
        }
    }

    private Courier courier(ChannelKind kind) {
        return couriers.stream().filter(one -> one.takes(kind)).findFirst().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
