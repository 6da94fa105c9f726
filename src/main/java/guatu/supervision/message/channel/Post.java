package guatu.supervision.message.channel;

import java.util.List;
import java.util.UUID;

/**
 * What leaves by a channel in one piece, in words.
 *
 * @param key the same however often it is tried, so that whoever gets it twice can tell
 * @param subject of all of it, in one line
 */
public record Post(UUID key, String subject, List<Line> lines) {

    public Post {
        lines = List.copyOf(lines);
    }

    /** @param address of the page it leads to; empty when this installation was not told its own address */
    public record Line(String text, String address) {}
}
