package guatu.supervision.onsite.web;

import guatu.directory.CallableUnits;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.Unit;
import guatu.supervision.onsite.Onsite;
import guatu.supervision.onsite.Visit;
import guatu.supervision.onsite.Visit.Decision;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which leader follows what, and visits on the spot. */
@Controller
class VisitPages {

    private static final String NAME = "visits";

    private final OnsiteView view;
    private final Onsite onsite;
    private final CallableUnits callable;

    VisitPages(OnsiteView view, Onsite onsite, CallableUnits callable) {
        this.view = view;
        this.onsite = onsite;
        this.callable = callable;
    }

    @GetMapping("/supervision/visits")
    ModelAndView show(Viewer viewer, Page page) {
        return view.show(viewer, page, NAME);
    }

    @PostMapping("/supervision/duties")
    ModelAndView follow(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes to) {
        OnsiteInput input = new OnsiteInput(typed);
        Runnable change = () -> onsite.follow(
                viewer, input.typed("post"), input.typed("unit"), input.typed("initiative"), input.requestKey());
        return view.changed(viewer, page, NAME, to, "onsite.duty.done", change);
    }

    @PostMapping("/supervision/duties/{duty}/end")
    ModelAndView end(Viewer viewer, @PathVariable UUID duty, Page page, RedirectAttributes to) {
        return view.changed(viewer, page, NAME, to, "onsite.duty.ended", () -> onsite.end(viewer, duty));
    }

    @PostMapping("/supervision/visits")
    ModelAndView visit(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes to) {
        OnsiteInput input = new OnsiteInput(typed);
        Runnable change = () -> onsite.visit(
                viewer,
                new Visit(
                        Identifiers.next(),
                        "",
                        input.typed("post"),
                        input.unit("unit"),
                        input.typed("initiative"),
                        "",
                        input.day("visitedOn").orElse(page.today()),
                        input.typed("place"),
                        input.typed("found"),
                        decisions(viewer, input)),
                input.requestKey());
        return view.changed(viewer, page, NAME, to, "onsite.visit.done", change);
    }

    private List<Decision> decisions(Viewer viewer, OnsiteInput input) {
        return IntStream.rangeClosed(1, 2)
                .filter(number -> !input.typed("what" + number).isEmpty())
                .mapToObj(number -> decision(viewer, input, number))
                .toList();
    }

    private Decision decision(Viewer viewer, OnsiteInput input, int number) {
        String what = input.typed("what" + number);
        return new Decision(
                Identifiers.next(),
                Unit.of(callable.find(viewer, input.typed("unit" + number))),
                what,
                input.day("due" + number).orElseThrow(() -> new Refused("onsite.refused.due", what)));
    }
}
