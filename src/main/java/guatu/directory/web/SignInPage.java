package guatu.directory.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in form. */
@Controller
class SignInPage {

    @GetMapping("/login")
    ModelAndView form(@RequestParam Map<String, String> parameters) {
        String notice = parameters.containsKey("wrong")
                ? "directory.signIn.wrong"
                : parameters.containsKey("wait")
                        ? "directory.signIn.wait"
                        : parameters.containsKey("out") ? "directory.signIn.out" : "";
        return new ModelAndView("directory/sign-in", Map.of("notice", notice));
    }
}
