package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.league.LeagueClosing;
import guatu.supervision.league.LeagueKeeping;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table is opened, closed, published and corrected. */
@Controller
class LeaguePosts {

    private static final String TABLE = "redirect:/supervision/league-tables/";

    private final LeagueKeeping keeping;
    private final LeagueClosing closing;

    LeaguePosts(LeagueKeeping keeping, LeagueClosing closing) {
        this.keeping = keeping;
        this.closing = closing;
    }

    @PostMapping("/supervision/league-tables")
    String open(
            Viewer viewer,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String period) {
        return TABLE + keeping.open(viewer, office, sheet, period);
    }

    @PostMapping("/supervision/league-tables/{id}/closure")
    String close(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        closing.close(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("league.done.closed"));
        return TABLE + id;
    }

    @PostMapping("/supervision/league-tables/{id}/publication")
    String publish(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String approval,
            Page page,
            RedirectAttributes redirect) {
        closing.publish(viewer, id, authority, approval);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("league.done.published"));
        return TABLE + id;
    }

    @PostMapping("/supervision/league-tables/{id}/correction")
    String correct(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        UUID next = closing.correct(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("league.done.correction"));
        return TABLE + next;
    }
}
