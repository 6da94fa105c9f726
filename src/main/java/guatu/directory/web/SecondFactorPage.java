package guatu.directory.web;

import guatu.directory.SecondFactor;
import guatu.directory.SecondFactor.State;
import guatu.directory.Sessions;
import guatu.directory.Viewer;
import guatu.directory.signin.SignInCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The code from the phone: set up, asked for at sign-in, taken away. */
@Controller
class SecondFactorPage {

    private static final String PAGE = "redirect:/account/second-factor";

    private final SecondFactor factor;
    private final SignInCode codes;
    private final Sessions sessions;

    SecondFactorPage(SecondFactor factor, SignInCode codes, Sessions sessions) {
        this.factor = factor;
        this.codes = codes;
        this.sessions = sessions;
    }

    @GetMapping("/account/second-factor")
    ModelAndView show(Viewer viewer) {
        State state = factor.state(viewer);
        return new ModelAndView(
                "directory/second-factor",
                state instanceof State.Begun begun
                        ? Map.of("state", state, "code", QrCode.of(begun.address()))
                        : Map.of("state", state));
    }

    @PostMapping("/account/second-factor/secret")
    String begin(Viewer viewer) {
        factor.begin(viewer);
        return PAGE;
    }

    /** Answers with the page itself, not by a redirect: the recovery codes are shown once and kept nowhere in clear. */
    @PostMapping("/account/second-factor")
    ModelAndView confirm(Viewer viewer, HttpServletRequest request, @RequestParam String code) {
        HttpSession session = request.getSession();
        var recoveryCodes = factor.confirm(viewer, code, sessions.keyOf(session.getId()));
        session.setAttribute(SignInCode.GIVEN, true);
        return new ModelAndView("directory/recovery-codes", Map.of("codes", recoveryCodes));
    }

    @PostMapping("/account/second-factor/removal")
    String remove(Viewer viewer, @RequestParam String password) {
        factor.remove(viewer, password);
        return PAGE;
    }

    @GetMapping("/login/code")
    ModelAndView ask() {
        return new ModelAndView("directory/sign-in-code");
    }

    @PostMapping("/login/code")
    String give(Viewer viewer, HttpServletRequest request, @RequestParam String code) {
        codes.check(viewer, code, request.getRemoteAddr());
        request.changeSessionId();
        request.getSession().setAttribute(SignInCode.GIVEN, true);
        return "redirect:/";
    }
}
