package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.planning.LengthViews;
import guatu.delivery.planning.Planning;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The plan of an initiative, for somebody who may change it. */
@Controller
class PlanPages {

    private final Dossiers dossiers;
    private final Planning planning;
    private final LengthViews lengths;

    PlanPages(Dossiers dossiers, Planning planning, LengthViews lengths) {
        this.dossiers = dossiers;
        this.planning = planning;
        this.lengths = lengths;
    }

    @GetMapping("/initiatives/{code}/plan")
    ModelAndView plan(Viewer viewer, @PathVariable String code, Page page) {
        Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
        return new ModelAndView(
                "delivery/plan",
                Map.of(
                        "dossier",
                        dossier,
                        "worded",
                        new Worded(page),
                        "lengths",
                        lengths.of(dossier.activities(), page.today())));
    }

    @GetMapping("/initiatives/{code}/activities/{id}")
    ModelAndView activity(Viewer viewer, @PathVariable String code, @PathVariable UUID id, Page page) {
        Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
        Activity activity = dossier.activities().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("activity " + id));
        return ActivityForms.page(dossier, activity, ActivityForms.of(activity, dossier), planning.units())
                .addObject(
                        "length",
                        Optional.ofNullable(
                                lengths.of(List.of(activity), page.today()).get(id)));
    }

    @GetMapping("/initiatives/{code}/baselines")
    ModelAndView baselines(Viewer viewer, @PathVariable String code, Page page) {
        Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
        return new ModelAndView(
                "delivery/baselines",
                Map.of(
                        "comparison",
                        PlanComparison.of(dossier, page.parameter("left"), page.parameter("right")),
                        "worded",
                        new Worded(page)));
    }
}
