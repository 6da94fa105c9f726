package guatu.supervision.onsite.web;

import guatu.directory.Organisations;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.Unit;
import guatu.supervision.onsite.Team;
import guatu.supervision.onsite.Teams;
import guatu.supervision.onsite.Training;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Special teams, party branches of hard projects, and trainings at the front line. */
@Controller
class TeamPages {

    private static final String NAME = "teams";

    private final OnsiteView view;
    private final Teams teams;
    private final Organisations organisations;

    TeamPages(OnsiteView view, Teams teams, Organisations organisations) {
        this.view = view;
        this.teams = teams;
        this.organisations = organisations;
    }

    @GetMapping("/supervision/teams")
    ModelAndView show(Viewer viewer, Page page) {
        return view.show(viewer, page, NAME);
    }

    @PostMapping("/supervision/teams")
    ModelAndView found(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes to) {
        OnsiteInput input = new OnsiteInput(typed);
        Runnable change = () -> teams.found(
                viewer,
                new Team(
                        Identifiers.next(),
                        Team.Kind.find(input.typed("team")).orElse(Team.Kind.SPECIAL_TEAM),
                        input.typed("name"),
                        unit(input),
                        input.typed("initiative"),
                        "",
                        input.typed("purpose"),
                        input.day("foundedOn").orElse(page.today()),
                        input.day("plaqueOn")),
                input.requestKey());
        return view.changed(viewer, page, NAME, to, "onsite.team.done", change);
    }

    @PostMapping("/supervision/trainings")
    ModelAndView arrange(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes to) {
        OnsiteInput input = new OnsiteInput(typed);
        LocalDate planned = input.day("plannedOn").orElse(page.today());
        Runnable change = () -> teams.arrange(
                viewer,
                new Training(
                        Identifiers.next(),
                        unit(input),
                        planned.getYear(),
                        input.typed("topic"),
                        planned,
                        Optional.empty(),
                        ""),
                input.requestKey());
        return view.changed(viewer, page, NAME, to, "onsite.training.done", change);
    }

    @PostMapping("/supervision/trainings/{training}/report")
    ModelAndView report(
            Viewer viewer,
            @PathVariable UUID training,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes to) {
        String report = new OnsiteInput(typed).typed("report");
        return view.changed(
                viewer, page, NAME, to, "onsite.training.reported", () -> teams.complete(viewer, training, report));
    }

    private Unit unit(OnsiteInput input) {
        return organisations
                .byCode(input.typed("unit"))
                .map(Unit::of)
                .orElseThrow(() -> new Refused("onsite.refused.unit", input.typed("unit")));
    }
}
