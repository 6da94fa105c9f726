package guatu.supervision.whistle.web;

import guatu.directory.CallableUnits;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.Unit;
import guatu.supervision.whistle.Meeting;
import guatu.supervision.whistle.Meeting.Decision;
import guatu.supervision.whistle.Meetings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Minutes of a meeting on a whistle, with up to three decisions. */
@Controller
class MeetingPosts {

    private static final int DECISIONS = 3;

    private final WhistleView view;
    private final Meetings meetings;
    private final CallableUnits callable;

    MeetingPosts(WhistleView view, Meetings meetings, CallableUnits callable) {
        this.view = view;
        this.meetings = meetings;
        this.callable = callable;
    }

    @PostMapping("/supervision/whistles/{code}/meetings")
    ModelAndView hold(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        return view.stepped(
                viewer,
                code,
                page,
                to,
                "met",
                () -> meetings.hold(
                        viewer,
                        code,
                        new Meeting(
                                Identifiers.next(),
                                input.day("heldOn").orElse(page.today()),
                                input.typed("chairedBy"),
                                input.typed("minutes"),
                                decisions(viewer, input)),
                        input.requestKey()));
    }

    private List<Decision> decisions(Viewer viewer, WhistleInput input) {
        List<Decision> decisions = new ArrayList<>();
        for (int number = 1; number <= DECISIONS; number++) {
            String what = input.typed("what" + number);
            if (!what.isEmpty()) {
                decisions.add(new Decision(
                        Identifiers.next(),
                        Unit.of(callable.find(viewer, input.typed("unit" + number))),
                        what,
                        input.day("due" + number).orElseThrow(() -> new Refused("whistle.refused.decisionDue", what))));
            }
        }
        return decisions;
    }
}
