package guatu.directory.web;

import guatu.directory.Permission;
import guatu.directory.Suggestion;
import guatu.directory.Suggestions;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Suggestions and complaints about the product. */
@Controller
class SuggestionsPage {

    private final Suggestions suggestions;

    SuggestionsPage(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/suggestions")
    ModelAndView list(
            Viewer viewer,
            Page page,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom,
            @RequestParam(required = false) @Nullable UUID before) {
        boolean openOnly = page.parameter("answered").isEmpty();
        List<Suggestion> received =
                viewer.may(Permission.ADMINISTER) ? suggestions.all(viewer, openOnly, before) : List.of();
        return new ModelAndView(
                "directory/suggestions",
                Map.of("own", suggestions.own(viewer), "received", received, "cameFrom", pathOf(cameFrom)));
    }

    @PostMapping("/suggestions")
    String write(
            Viewer viewer, @RequestParam Suggestion.Kind kind, @RequestParam String text, @RequestParam String page) {
        suggestions.write(viewer, kind, text, page);
        return "redirect:/suggestions?written";
    }

    @PostMapping("/suggestions/{id}/answer")
    String answer(Viewer viewer, @PathVariable UUID id, @RequestParam String text) {
        suggestions.answer(viewer, id, text);
        return "redirect:/suggestions";
    }

    /** The page on which the menu was used; the browser sends it for pages of this product only. */
    private static String pathOf(@Nullable String address) {
        try {
            String path = address == null ? null : URI.create(address).getPath();
            return path == null || path.equals("/suggestions") ? "" : path;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
