package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Suggestion.Kind;
import guatu.directory.store.SuggestionTable;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions and complaints about the product: everybody writes, administrators answer, the writer sees the answer. */
@Service
public class Suggestions {

    public static final int PAGE = 50;
    private static final int LONGEST = 4000;
    private static final int LONGEST_PAGE = 500;

    private final SuggestionTable suggestions;
    private final Audit audit;
    private final Clock clock;

    Suggestions(SuggestionTable suggestions, Audit audit, Clock clock) {
        this.suggestions = suggestions;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Suggestion> own(Viewer viewer) {
        return suggestions.of(viewer.id(), PAGE);
    }

    /** @param before only those older than this one; null for the newest */
    public List<Suggestion> all(Viewer administrator, boolean openOnly, @Nullable UUID before) {
        return suggestions.below(administrator.paths(Permission.ADMINISTER), openOnly, before, PAGE);
    }

    /** @param page where it came up; empty when not told */
    @Transactional
    public void write(Viewer viewer, Kind kind, String text, String page) {
        UUID id = Identifiers.next();
        suggestions.insert(
                id,
                viewer.id(),
                kind,
                checked(text),
                page.substring(0, Math.min(page.length(), LONGEST_PAGE)),
                clock.instant());
        audit.append(
                viewer, "directory.suggestion.write", new Subject("suggestion", id.toString(), kind.code()), Map.of());
    }

    /** A second answer takes the place of the first; both are on record. */
    @Transactional
    public void answer(Viewer administrator, UUID id, String text) {
        Suggestion suggestion = suggestions
                .one(administrator.paths(Permission.ADMINISTER), id)
                .orElseThrow(() -> new NotFound("suggestion " + id));
        String answer = checked(text);
        suggestions.answer(id, administrator.id(), answer, clock.instant());
        audit.append(
                administrator,
                "directory.suggestion.answer",
                new Subject("suggestion", id.toString(), suggestion.kind().code()),
                Map.of("answer", answer));
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new Refused("directory.suggestion.text.wrong", stripped.length(), LONGEST);
        }
        return stripped;
    }
}
