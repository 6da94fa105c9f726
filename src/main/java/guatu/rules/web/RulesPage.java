package guatu.rules.web;

import guatu.directory.Viewer;
import guatu.rules.MalformedRule;
import guatu.rules.OfficeRules;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.shell.NotFound;
import guatu.shell.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rules in words, with all their versions, and the form for an office's own. */
@Controller
class RulesPage {

    private final Rules rules;
    private final OfficeRules offices;

    RulesPage(Rules rules, OfficeRules offices) {
        this.rules = rules;
        this.offices = offices;
    }

    @GetMapping("/rules")
    ModelAndView list(Page page) {
        Map<String, List<RuleVersion>> byCode = new LinkedHashMap<>();
        rules.codes().forEach(code -> byCode.put(code, rules.versions(code)));
        return new ModelAndView("rules/list", Map.of("rules", byCode, "home", rules.home()));
    }

    /** The version that applies on the page's day, or the one named by {@code ?version=}. */
    @GetMapping("/rules/{code}")
    ModelAndView one(Page page, @PathVariable String code) {
        List<RuleVersion> versions = rules.versions(code);
        Optional<RuleVersion> applies =
                rules.find(code, rules.home(), page.asOf().day());
        RuleVersion shown = versions.stream()
                .filter(version -> version.id().equals(page.parameter("version")))
                .findFirst()
                .or(() -> applies)
                .or(() -> versions.stream().findFirst())
                .orElseThrow(() -> new NotFound("rule " + code));
        return new ModelAndView(
                "rules/rule", Map.of("rule", shown, "versions", versions, "applies", applies, "home", rules.home()));
    }

    @GetMapping("/rules/new")
    ModelAndView form(Page page) {
        String yaml = rules.versions(page.parameter("from")).stream()
                .filter(version -> version.id().equals(page.parameter("version")))
                .map(RuleVersion::yaml)
                .findFirst()
                .orElse("");
        return new ModelAndView("rules/form", Map.of("yaml", yaml, "problem", Optional.empty(), "home", rules.home()));
    }

    @PostMapping("/rules")
    ModelAndView add(Viewer viewer, @RequestParam String yaml) {
        try {
            return new ModelAndView(
                    "redirect:/rules/" + offices.add(viewer, yaml).code());
        } catch (MalformedRule malformed) {
            return new ModelAndView(
                    "rules/form",
                    Map.of("yaml", yaml, "problem", Optional.of(malformed), "home", rules.home()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/rules/versions/{id}/withdrawal")
    String withdraw(Viewer viewer, @PathVariable UUID id) {
        return "redirect:/rules/" + offices.withdraw(viewer, id);
    }
}
