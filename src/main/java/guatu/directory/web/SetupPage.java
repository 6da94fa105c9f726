package guatu.directory.web;

import guatu.directory.FirstAdministrator;
import guatu.directory.FirstAdministrator.Takeover;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first administrator, by the code that the first start prints; it is typed, so that no address holds it. */
@Controller
class SetupPage {

    private final FirstAdministrator first;

    SetupPage(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/setup")
    ModelAndView form() {
        first.checkNobodyIsHere();
        return new ModelAndView("directory/setup");
    }

    @PostMapping("/setup")
    String takeOver(
            @RequestParam String code,
            @RequestParam String organisationName,
            @RequestParam String organisationCode,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam String repeated) {
        first.takeOver(
                code.strip(),
                new Takeover(organisationName, organisationCode, username, displayName, password, repeated));
        return "redirect:/login";
    }
}
