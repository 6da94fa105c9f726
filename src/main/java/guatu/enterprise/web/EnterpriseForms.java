package guatu.enterprise.web;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseDossiers;
import guatu.enterprise.EnterpriseRegister;
import guatu.enterprise.EnterpriseRegister.Outcome;
import guatu.enterprise.Enterprises;
import guatu.enterprise.LikelyEnterprise;
import guatu.enterprise.SchemeIndustry;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
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

/** The forms that register a firm, with its likely duplicates as it is typed, and change one. */
@Controller
class EnterpriseForms {

    private final Enterprises enterprises;
    private final EnterpriseDossiers dossiers;
    private final EnterpriseRegister register;
    private final Organisations organisations;

    EnterpriseForms(
            Enterprises enterprises,
            EnterpriseDossiers dossiers,
            EnterpriseRegister register,
            Organisations organisations) {
        this.enterprises = enterprises;
        this.dossiers = dossiers;
        this.register = register;
        this.organisations = organisations;
    }

    /** Also the check of what is typed so far, which is sent here as it is. */
    @GetMapping("/enterprises/new")
    ModelAndView blank(Viewer viewer, @RequestParam Map<String, String> fields) {
        EnterpriseForm form = EnterpriseForm.of(fields);
        List<LikelyEnterprise> likely =
                enterprises.alike(viewer, form.value("name"), CreditCode.read(form.value("creditCode")));
        return form(viewer, form, likely, Optional.empty());
    }

    @PostMapping("/enterprises")
    ModelAndView register(Viewer viewer, @RequestParam Map<String, String> fields) {
        EnterpriseForm form = EnterpriseForm.of(fields);
        return switch (register.register(viewer, form.key(), form.entered(), form.distinct())) {
            case Outcome.Registered made ->
                new ModelAndView("redirect:/enterprises/" + made.enterprise().code());
            case Outcome.Doubted doubted -> {
                ModelAndView again = form(viewer, form, doubted.likely(), Optional.empty());
                again.setStatus(HttpStatus.CONFLICT);
                yield again;
            }
        };
    }

    @GetMapping("/enterprises/{code}/edit")
    ModelAndView edit(Viewer viewer, Page page, @PathVariable String code) {
        Enterprise firm = enterprises.find(viewer, code);
        List<String> industries = dossiers.of(viewer, code, page.asOf()).industries().stream()
                .map(SchemeIndustry::code)
                .toList();
        return form(viewer, EnterpriseForm.of(firm, industries), List.of(), Optional.of(firm));
    }

    @PostMapping("/enterprises/{code}")
    String change(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> fields) {
        Enterprise firm = enterprises.find(viewer, code);
        EnterpriseForm form = EnterpriseForm.of(fields);
        register.change(viewer, firm.code(), form.version(), form.entered());
        return "redirect:/enterprises/" + firm.code();
    }

    private ModelAndView form(
            Viewer viewer, EnterpriseForm form, List<LikelyEnterprise> likely, Optional<Enterprise> firm) {
        UUID key = Identifiers.next();
        return new ModelAndView(
                "enterprise/form",
                Map.of(
                        "form", form,
                        "likely", likely,
                        "firm", firm,
                        "key", key,
                        "industries", enterprises.industries(),
                        "keepers", organisations.where(viewer, Permission.RECORD)));
    }
}
