package guatu.directory.web;

import guatu.directory.Viewer;
import guatu.directory.signin.SignInAgain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The password once more, before what would give an account away. */
@Controller
class ConfirmationPage {

    private final SignInAgain again;

    ConfirmationPage(SignInAgain again) {
        this.again = again;
    }

    @GetMapping("/account/confirmation")
    ModelAndView ask(Viewer viewer) {
        return new ModelAndView("directory/confirmation", Map.of("asksForCode", again.asksForCode(viewer)));
    }

    @PostMapping("/account/confirmation")
    String give(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code) {
        return "redirect:" + again.check(viewer, password, code, request);
    }
}
