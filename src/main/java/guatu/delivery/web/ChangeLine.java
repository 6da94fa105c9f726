package guatu.delivery.web;

import guatu.audit.AuditEntry;
import guatu.shell.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An audit entry in words.
 *
 * @param lines what changed, a line per field: from what to what
 */
public record ChangeLine(Instant at, String who, String what, List<String> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    static ChangeLine of(AuditEntry entry, Page page) {
        List<String> lines = new ArrayList<>();
        JSON.readValue(entry.detail(), FIELDS)
                .forEach((field, value) -> lines.add(
                        page.text("delivery.changes.line", words(page, "delivery.field." + field, field), value)));
        return new ChangeLine(
                entry.recordedAt(),
                entry.actorName(),
                words(page, "delivery.action." + entry.action(), entry.action()),
                List.copyOf(lines));
    }

    /** Entries of other rooms and of earlier versions may have no words here; then they stand as recorded. */
    private static String words(Page page, String key, String otherwise) {
        String found = page.messages().getMessage(key, null, otherwise, page.locale());
        return found == null ? otherwise : found;
    }
}
