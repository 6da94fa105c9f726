package guatu.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the trail; an empty text asks for everything.
 *
 * @param actor part of the name of who did it
 * @param action exactly as written: {@code delivery.progress.record}
 * @param subject part of the key or the name of what it was done to
 * @param text part of anything that stands in the entry
 * @param from first day, included
 * @param to last day, included
 */
public record AuditQuestion(
        String actor,
        String action,
        String subject,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
