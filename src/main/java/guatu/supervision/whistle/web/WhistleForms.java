package guatu.supervision.whistle.web;

import guatu.delivery.Activity;
import guatu.directory.CallableUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.whistle.Blocked;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Costs;
import guatu.supervision.whistle.Whistle.Cost;
import guatu.supervision.whistle.Whistle.Kind;
import guatu.supervision.whistle.WhistleRights;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with which a whistle is blown: prefilled from where one came, refused with why, or done. */
@Component
class WhistleForms {

    private final Blocked blocked;
    private final Costs costs;
    private final Blowing blowing;
    private final Organisations organisations;
    private final CallableUnits callable;
    private final WhistleRights rights;

    WhistleForms(
            Blocked blocked,
            Costs costs,
            Blowing blowing,
            Organisations organisations,
            CallableUnits callable,
            WhistleRights rights) {
        this.blocked = blocked;
        this.costs = costs;
        this.blowing = blowing;
        this.organisations = organisations;
        this.callable = callable;
        this.rights = rights;
    }

    ModelAndView form(Viewer viewer, WhistleInput input) {
        return new ModelAndView("whistle/new", model(viewer, input));
    }

    ModelAndView blown(Viewer viewer, WhistleInput input, Page page, RedirectAttributes redirect) {
        try {
            String code = blowing.blow(viewer, input.whistle(page.today()));
            redirect.addFlashAttribute(Pages.NOTICE, page.text("whistle.blown", code));
            return new ModelAndView("redirect:/supervision/whistles/" + code);
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, input);
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("whistle/new", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** What it costs, for the part of the form that shows it. */
    ModelAndView cost(Viewer viewer, WhistleInput input) {
        return new ModelAndView(
                "whistle/cost", Map.of("code", input.typed("initiative"), "cost", reckoned(viewer, input)));
    }

    private Optional<Cost> reckoned(Viewer viewer, WhistleInput input) {
        return input.kind() == Kind.LEAD || input.typed("initiative").isEmpty()
                ? Optional.empty()
                : Optional.of(costs.of(viewer, input.typed("initiative"), input.activity(), until(input)));
    }

    private LocalDate until(WhistleInput input) {
        return input.day("until").orElseGet(() -> costs.usualUntil(input.blockedClass(), input.pace()));
    }

    private Map<String, Object> model(Viewer viewer, WhistleInput input) {
        Map<String, Object> model = new HashMap<>();
        Optional<Blocked.Found> found = input.subjectCode().isEmpty()
                ? Optional.empty()
                : Optional.of(blocked.find(viewer, input.kind(), input.subjectCode(), input.activity()));
        model.put("typed", input);
        model.put("name", found.map(Blocked.Found::name).orElse(""));
        model.put("hidden", found.filter(one -> one.subject().name().isEmpty()).isPresent());
        model.put("activities", found.map(Blocked.Found::open).orElse(List.<Activity>of()));
        model.put("cost", reckoned(viewer, input));
        model.put("ownUnits", rights.own(viewer));
        model.put("ownUnit", ownUnit(viewer, input, found));
        model.put("units", callable.of(viewer));
        return model;
    }

    /** The one that was chosen, else the one in whose ledger the matter stands, else the person's own. */
    private String ownUnit(Viewer viewer, WhistleInput input, Optional<Blocked.Found> found) {
        if (!input.typed("unit").isEmpty()) {
            return input.typed("unit");
        }
        return found.map(Blocked.Found::unitCode)
                .flatMap(organisations::byCode)
                .filter(unit -> viewer.may(Permission.RECORD, unit.path()))
                .or(() -> organisations.byId(viewer.organisationId()))
                .map(Organisation::code)
                .orElse("");
    }
}
