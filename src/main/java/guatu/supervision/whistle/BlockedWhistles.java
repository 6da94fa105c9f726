package guatu.supervision.whistle;

import guatu.shell.AsOf;
import guatu.supervision.pack.BlockedWork;
import guatu.supervision.pack.PackContent.Blocked;
import guatu.supervision.whistle.store.WhistleTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Open whistles of a unit, as a review pack lists them. A deal that is not open to all is left out. */
@Component
class BlockedWhistles implements BlockedWork {

    private final WhistleTable table;
    private final MessageSource messages;

    BlockedWhistles(WhistleTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public List<Blocked> on(String unitPath, LocalDate day, Instant knownBefore, int most) {
        return table
                .blockedLongest(
                        table.sight(new String[] {unitPath}),
                        WhistleQuery.open(),
                        new AsOf(day, knownBefore, false),
                        most)
                .stream()
                .map(this::blocked)
                .toList();
    }

    private Blocked blocked(Whistle whistle) {
        Standing standing = whistle.standing();
        return new Blocked(
                whistle.subject().code(),
                whistle.subject().name() + " · " + whistle.what(),
                standing.lead().orElse(whistle.unit()).name(),
                whistle.since(),
                words("whistle.state.", standing.state()) + " · " + words("whistle.rung.", standing.rung()));
    }

    /** Official documents are in Chinese. */
    private String words(String prefix, Enum<?> value) {
        return messages.getMessage(prefix + value.name().toLowerCase(Locale.ROOT), null, Locale.SIMPLIFIED_CHINESE);
    }
}
