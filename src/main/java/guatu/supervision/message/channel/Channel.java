package guatu.supervision.message.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A way out of the product.
 *
 * @param name what people call a robot; empty for e-mail
 * @param owner whose: the person, or the unit in whose group the robot stands
 * @param failing empty while it works
 */
public record Channel(UUID id, ChannelKind kind, String name, Owner owner, PostTimes times, Optional<Failing> failing) {

    /** Whose channel it is. */
    public sealed interface Owner {

        String name();

        /** @param locale in which the post is written */
        record Person(UUID id, String name, String locale) implements Owner {}

        record Unit(UUID id, String name) implements Owner {}
    }

    /** @param restsUntil nothing is tried before */
    public record Failing(int failures, Instant since, Instant restsUntil, String error) {}
}
