package guatu.directory.signin;

import guatu.directory.store.PersonTable.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;

/** What a right password still leaves to do before an account's pages open, and where it is done. */
enum SignInStep {
    NONE("", Set.of()),
    GIVE_CODE("/login/code", Set.of()),
    CHOOSE_PASSWORD("/account/password", Set.of()),
    SET_UP_SECOND_FACTOR("/account/second-factor", Set.of("/account/second-factor/secret"));

    /** Attribute of a session in which the second factor was given. */
    static final String SECOND_FACTOR_GIVEN = "guatu.secondFactorGiven";

    private static final Set<String> ALWAYS = Set.of("/login", "/logout", "/error");

    private final String page;
    private final Set<String> others;

    SignInStep(String page, Set<String> others) {
        this.page = page;
        this.others = others;
    }

    String page() {
        return page;
    }

    /** @param required whether everybody must have a second factor */
    static SignInStep next(Account account, HttpServletRequest request, boolean required) {
        HttpSession session = request.getSession(false);
        if (account.hasSecondFactor() && (session == null || session.getAttribute(SECOND_FACTOR_GIVEN) == null)) {
            return GIVE_CODE;
        }
        if (account.mustChangePassword()) {
            return CHOOSE_PASSWORD;
        }
        return required && !account.hasSecondFactor() ? SET_UP_SECOND_FACTOR : NONE;
    }

    /** @param path within the application */
    boolean allows(String path) {
        return this == NONE || path.equals(page) || others.contains(path) || ALWAYS.contains(path);
    }
}
