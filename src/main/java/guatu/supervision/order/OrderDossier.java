package guatu.supervision.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All of one order, and what the person may do with it.
 *
 * @param entries the latest first
 * @param review of the conclusion, when one was asked for
 * @param reviewUntil the last day on which one may be asked for; empty while there is no conclusion
 */
public record OrderDossier(
        Order order,
        List<OrderEntry> entries,
        List<OrderFile> files,
        Optional<WaitingExtension> extension,
        Optional<AskedReview> review,
        Optional<LocalDate> reviewUntil,
        OrderRule rule,
        Rights rights) {

    public OrderDossier {
        entries = List.copyOf(entries);
        files = List.copyOf(files);
    }

    /** What the person may do with the order as it stands today; nothing with one of a past day. */
    public record Rights(
            boolean feedback,
            boolean lead,
            boolean askExtension,
            boolean decideExtension,
            boolean conclude,
            boolean sendBack,
            boolean askReview,
            boolean decideReview) {

        static final Rights NONE = new Rights(false, false, false, false, false, false, false, false);
    }

    public List<OrderFile> filesOf(UUID entry) {
        return files.stream().filter(file -> file.entryId().equals(entry)).toList();
    }
}
