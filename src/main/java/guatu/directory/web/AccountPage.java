package guatu.directory.web;

import guatu.directory.ApiTokens;
import guatu.directory.OwnAccount;
import guatu.directory.Sessions;
import guatu.directory.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The own account: language, password, sessions, tokens. */
@Controller
class AccountPage {

    private static final String ACCOUNT = "redirect:/account";
    private final OwnAccount account;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final LocaleResolver languages;

    AccountPage(OwnAccount account, Sessions sessions, ApiTokens tokens, LocaleResolver languages) {
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.languages = languages;
    }

    @GetMapping("/account")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return new ModelAndView(
                "directory/account",
                Map.of(
                        "viewer", viewer,
                        "sessions", sessions.own(viewer),
                        "thisSession", thisSession(request),
                        "tokens", tokens.own(viewer)));
    }

    @GetMapping("/account/password")
    ModelAndView password() {
        return new ModelAndView("directory/password");
    }

    @PostMapping("/account/password")
    String changePassword(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String repeated) {
        account.changePassword(viewer, old, chosen, repeated, thisSession(request));
        return "redirect:/account?changed";
    }

    @PostMapping("/account/language")
    String chooseLanguage(
            Viewer viewer, HttpServletRequest request, HttpServletResponse response, @RequestParam String chosen) {
        languages.setLocale(request, response, account.chooseLanguage(viewer, chosen));
        return ACCOUNT;
    }

    @PostMapping("/account/sessions/{key}/ending")
    String endSession(Viewer viewer, @PathVariable String key) {
        sessions.endOwn(viewer, key);
        return ACCOUNT;
    }

    @PostMapping("/account/sessions/ending")
    String endOtherSessions(Viewer viewer, HttpServletRequest request) {
        sessions.endOtherOwn(viewer, thisSession(request));
        return ACCOUNT;
    }

    private String thisSession(HttpServletRequest request) {
        return sessions.keyOf(request.getSession().getId());
    }
}
