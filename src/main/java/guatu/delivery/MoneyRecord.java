package guatu.delivery;

import guatu.delivery.Initiative.Money;
import guatu.delivery.Progress.Recorder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money done (完成投资), as recorded; never changed. One of nothing says that the record it supersedes was not so.
 *
 * @param source where the figure comes from
 * @param supersededBy the record that replaced it
 */
public record MoneyRecord(
        UUID id,
        UUID initiativeId,
        Money money,
        LocalDate occurredOn,
        String source,
        Instant recordedAt,
        Recorder recordedBy,
        Optional<UUID> supersededBy) {}
