package guatu.delivery.web;

import guatu.delivery.approval.Approvals;
import guatu.delivery.earnedvalue.EarnedProgress;
import guatu.delivery.gantt.GanttLayout;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An initiative with everything behind it, as of a day. */
@Controller
class InitiativePage {

    private final Dossiers dossiers;
    private final Approvals approvals;
    private final CalendarsInForce calendars;

    InitiativePage(Dossiers dossiers, Approvals approvals, CalendarsInForce calendars) {
        this.dossiers = dossiers;
        this.approvals = approvals;
        this.calendars = calendars;
    }

    @GetMapping("/initiatives/{code}")
    ModelAndView show(@PathVariable String code, Viewer viewer, AsOf asOf, Page page) {
        Dossier dossier = dossiers.of(viewer, code, asOf);
        GanttView view = GanttWords.view(page);
        PlanCalendars inForce = calendars.on(asOf.day());
        return new ModelAndView(
                "delivery/initiative",
                Map.of(
                        "dossier",
                        dossier,
                        "gantt",
                        GanttLayout.of(dossier.chart(), view),
                        "view",
                        view,
                        "words",
                        GanttWords.of(page, dossier.activities(), inForce, ""),
                        "earned",
                        EarnedProgress.of(dossier, inForce.workingDays()),
                        "approvals",
                        approvals.of(
                                dossier.initiative(), dossier.activities(), dossier.links(), dossier.mayRecord(), asOf),
                        "worded",
                        new Worded(page)));
    }
}
