package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.league.LeagueKeeping;
import guatu.supervision.league.LeagueObjections;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say of a unit in a table: numbers, exclusions, objections and decisions. */
@Controller
class LeagueFactPosts {

    private static final String TABLE = "redirect:/supervision/league-tables/";

    private final LeagueKeeping keeping;
    private final LeagueObjections objections;

    LeagueFactPosts(LeagueKeeping keeping, LeagueObjections objections) {
        this.keeping = keeping;
        this.objections = objections;
    }

    @PostMapping("/supervision/league-tables/{id}/numbers")
    String state(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeagueInput input = new LeagueInput(typed);
        keeping.state(viewer, id, input.key(), input.text("unit"), input.stated());
        return back(redirect, page, "league.done.stated", id, input.text("unit"));
    }

    @PostMapping("/supervision/league-tables/{id}/exclusions")
    String exclude(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeagueInput input = new LeagueInput(typed);
        keeping.exclude(viewer, id, input.text("unit"), input.text("reason"));
        return back(redirect, page, "league.done.excluded", id, input.text("unit"));
    }

    @PostMapping("/supervision/league-tables/{id}/exclusions/{unit}/removal")
    String include(
            Viewer viewer, @PathVariable UUID id, @PathVariable String unit, Page page, RedirectAttributes redirect) {
        keeping.include(viewer, id, unit);
        return back(redirect, page, "league.done.included", id, unit);
    }

    @PostMapping("/supervision/league-tables/{id}/units/{unit}/objections")
    String raise(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String unit,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeagueInput input = new LeagueInput(typed);
        objections.raise(viewer, id, input.key(), unit, input.text("indicator"), input.text("text"));
        return back(redirect, page, "league.done.raised", id, unit);
    }

    @PostMapping("/supervision/league-tables/{id}/objections/{objection}/decision")
    String decide(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeagueInput input = new LeagueInput(typed);
        objections.decide(viewer, id, objection, input.text("decision").equals("upheld"), input.text("note"));
        redirect.addFlashAttribute(Pages.NOTICE, page.text("league.done.decided"));
        return TABLE + id;
    }

    private static String back(RedirectAttributes redirect, Page page, String done, UUID id, String unit) {
        redirect.addFlashAttribute(Pages.NOTICE, page.text(done));
        return TABLE + id + "/units/" + unit;
    }
}
