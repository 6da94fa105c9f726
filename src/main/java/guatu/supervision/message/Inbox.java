package guatu.supervision.message;

import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.supervision.message.store.MessageTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told. Nobody reads another's. */
@Service
public class Inbox {

    /** Entries of one page. */
    public static final int PAGE_LENGTH = 50;

    private final MessageTable messages;
    private final Clock clock;

    Inbox(MessageTable messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param readAt empty while it is unread */
    public record Entry(
            UUID id, String key, List<String> arguments, String path, Instant toldAt, Optional<Instant> readAt) {

        public Entry {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The latest first, one more than a page when there are more.
     *
     * @param after the entry that the page before ended with
     */
    public List<Entry> of(Viewer viewer, boolean unreadOnly, Optional<UUID> after) {
        return messages.of(viewer.id(), unreadOnly, after, PAGE_LENGTH + 1);
    }

    /** Where the message leads; from now on it counts as read. */
    @Transactional
    public String open(Viewer viewer, UUID messageId) {
        messages.read(viewer.id(), messageId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return messages.path(viewer.id(), messageId).orElseThrow(() -> new NotFound("message " + messageId));
    }

    /** @param until what was told later stays unread: the person has not seen it */
    @Transactional
    public void readAll(Viewer viewer, Instant until) {
        messages.readAll(viewer.id(), until, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
