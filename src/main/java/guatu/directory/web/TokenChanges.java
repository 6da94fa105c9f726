package guatu.directory.web;

import guatu.directory.ApiTokens;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Own API tokens, made and taken back. */
@Controller
class TokenChanges {

    private final ApiTokens tokens;

    TokenChanges(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** Answers with the page itself, not by a redirect: the token is shown once and kept nowhere in clear. */
    @PostMapping("/account/tokens")
    ModelAndView create(
            Viewer viewer,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Scope> scopes,
            @RequestParam LocalDate expiresOn) {
        String token = tokens.create(viewer, name, scopes == null ? Set.of() : scopes, expiresOn);
        return new ModelAndView("directory/token-issued", Map.of("name", name, "token", token));
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID id) {
        tokens.revoke(viewer, id);
        return "redirect:/account";
    }
}
