package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.ApiTokenTable;
import guatu.directory.store.ApiTokenTable.Owned;
import guatu.directory.store.PersonTable;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own API tokens. */
@Service
public class ApiTokens {

    private static final String PREFIX = "guatu_";

    private final ApiTokenTable tokens;
    private final PersonTable people;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(ApiTokenTable tokens, PersonTable people, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ApiToken> own(Viewer viewer) {
        return tokens.of(viewer.id());
    }

    /** @return the token in clear; it is not kept and can't be shown again */
    @Transactional
    public String create(Viewer viewer, String name, Set<Scope> scopes, LocalDate expiresOn) {
        LocalDate today = LocalDate.now(clock);
        if (name.isBlank() || name.length() > 60) {
            throw new Refused("directory.token.name.wrong");
        }
        if (scopes.isEmpty()) {
            throw new Refused("directory.token.scopes.none");
        }
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(1))) {
            throw new Refused("directory.token.expiry.wrong", expiresOn, today, today.plusYears(1));
        }
        String secret = PREFIX + Secret.token();
        ApiToken token = new ApiToken(Identifiers.next(), name.strip(), scopes, clock.instant(), expiresOn, null, null);
        tokens.insert(viewer.id(), token, Secret.hash(secret));
        audit.append(
                viewer,
                "directory.token.create",
                subject(token),
                Map.of(
                        "scopes",
                        scopes.stream().map(Scope::code).sorted().collect(Collectors.joining(" ")),
                        "expiresOn",
                        expiresOn));
        return secret;
    }

    /** Revoking twice is revoking once. */
    @Transactional
    public void revoke(Viewer viewer, UUID id) {
        ApiToken token = tokens.one(viewer.id(), id).orElseThrow(() -> new NotFound("token " + id));
        if (tokens.revoke(viewer.id(), id, clock.instant()) > 0) {
            audit.append(viewer, "directory.token.revoke", subject(token), Map.of());
        }
    }

    /** The owner with what the token leaves of the owner's rights; empty when the token opens nothing. */
    @Transactional
    public Optional<Viewer> use(String secret) {
        LocalDate today = LocalDate.now(clock);
        Optional<Owned> owned = tokens.working(Secret.hash(secret), today);
        owned.filter(found -> !today.equals(found.token().lastUsedOn()))
                .ifPresent(found -> tokens.usedOn(found.token().id(), today));
        return owned.flatMap(found -> people.viewer(found.personId())
                .map(owner -> owner.limitedTo(found.token().scopes().stream()
                        .flatMap(scope -> scope.permissions().stream())
                        .collect(Collectors.toUnmodifiableSet()))));
    }

    private static Subject subject(ApiToken token) {
        return new Subject("token", token.id().toString(), token.name());
    }
}
