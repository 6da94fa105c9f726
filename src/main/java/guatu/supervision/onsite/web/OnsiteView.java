package guatu.supervision.onsite.web;

import guatu.directory.CallableUnits;
import guatu.directory.NamedUnits;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.InvalidInput;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.onsite.Onsite;
import guatu.supervision.onsite.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows visits or teams: as they are, after a change, or with why it was refused. */
@Component
class OnsiteView {

    private final Onsite onsite;
    private final Teams teams;
    private final Organisations organisations;
    private final CallableUnits callable;

    OnsiteView(Onsite onsite, Teams teams, Organisations organisations, CallableUnits callable) {
        this.onsite = onsite;
        this.teams = teams;
        this.organisations = organisations;
        this.callable = callable;
    }

    /** @param name of the page: visits or teams */
    ModelAndView show(Viewer viewer, Page page, String name) {
        return new ModelAndView("onsite/" + name, model(viewer, page, name));
    }

    ModelAndView changed(Viewer viewer, Page page, String name, RedirectAttributes to, String notice, Runnable change) {
        try {
            change.run();
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, page, name);
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("onsite/" + name, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        to.addFlashAttribute(Pages.NOTICE, page.text(notice));
        return new ModelAndView("redirect:/supervision/" + name);
    }

    private Map<String, Object> model(Viewer viewer, Page page, String name) {
        Map<String, Object> model = new HashMap<>();
        boolean visits = name.equals("visits");
        if (visits) {
            put(model, "duties", onsite.duties(viewer, page.asOf(), after(page, "afterDuty")));
            put(model, "visits", onsite.visits(viewer, page.asOf(), page.parameter("after")));
            model.put("called", callable.of(viewer));
        } else {
            put(model, "teams", teams.teams(viewer, page.asOf(), after(page, "afterTeam")));
            put(model, "trainings", teams.trainings(viewer, page.asOf(), after(page, "afterTraining")));
        }
        model.put(
                "units",
                new NamedUnits(organisations.where(viewer, visits ? Permission.APPROVE_CAUSE : Permission.PLAN)));
        model.put("requestKey", Identifiers.next().toString());
        return model;
    }

    /** A page of what was found, and whether there are more. */
    private static void put(Map<String, Object> model, String name, List<?> found) {
        model.put(name, found.subList(0, Math.min(found.size(), Onsite.PAGE_LENGTH)));
        model.put(name + "More", found.size() > Onsite.PAGE_LENGTH);
    }

    private static Optional<UUID> after(Page page, String name) {
        String typed = page.parameter(name);
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(name, typed, "UUID");
        }
    }
}
