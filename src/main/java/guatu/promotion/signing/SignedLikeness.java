package guatu.promotion.signing;

import guatu.directory.Viewer;
import guatu.promotion.Duplicates;
import guatu.promotion.Duplicates.Alike;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.signing.store.SignedProjectTable;
import guatu.promotion.signing.store.SignedProjectTable.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds projects that were signed already and may be the one that is about to be: by the same codes, or by names that are alike. */
@Service
public class SignedLikeness {

    private final Duplicates duplicates;
    private final SignedProjectTable projects;

    SignedLikeness(Duplicates duplicates, SignedProjectTable projects) {
        this.duplicates = duplicates;
        this.projects = projects;
    }

    /** A signed project that may be the same. */
    public record AlikeProject(Alike lead, SignedProject project) {

        /** What a page may say of it; empty when the person may not open it. */
        public String name() {
            return lead.seen() ? lead.project() : "";
        }
    }

    /** Signed under other leads, the likeliest first. */
    public List<AlikeProject> of(Viewer viewer, Lead lead) {
        LeadDescription said = lead.description();
        List<Alike> alike = duplicates.all(
                viewer,
                new Duplicates.Typed(
                        said.investor(),
                        said.project(),
                        said.creditCode().orElse(""),
                        said.onlineCode().orElse(""),
                        lead.code()));
        Map<String, SignedProject> signed = projects
                .among(alike.stream().map(Alike::code).toList())
                .stream()
                .collect(Collectors.toMap(Found::leadCode, Found::project, (one, other) -> one));
        return alike.stream()
                .filter(one -> signed.containsKey(one.code()))
                .map(one -> new AlikeProject(one, Objects.requireNonNull(signed.get(one.code()))))
                .collect(Collectors.toMap(
                        one -> one.project().id(), Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
