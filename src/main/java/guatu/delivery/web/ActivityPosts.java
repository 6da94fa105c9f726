package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.planning.PlanChanging;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.planning.Planning;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding, changing, moving and removing activities. */
@Controller
class ActivityPosts {

    private final PlanChanging plans;
    private final Dossiers dossiers;
    private final Planning planning;

    ActivityPosts(PlanChanging plans, Dossiers dossiers, Planning planning) {
        this.plans = plans;
        this.dossiers = dossiers;
        this.planning = planning;
    }

    @PostMapping("/initiatives/{code}/activities")
    String add(
            Viewer viewer, @PathVariable String code, @RequestParam MultiValueMap<String, String> values, Page page) {
        FormReader reader = new FormReader(page, values);
        PlannedActivity activity = ActivityForms.read(reader);
        if (reader.hasProblems()) {
            throw new Refused(
                    "delivery.activity.notAdded",
                    String.join(" ", reader.form().problems().values()));
        }
        plans.add(viewer, code, version(reader), activity);
        return "redirect:/initiatives/" + code + "/plan#activities";
    }

    @PostMapping("/initiatives/{code}/activities/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> values,
            Page page) {
        FormReader reader = new FormReader(page, values);
        PlannedActivity activity = ActivityForms.read(reader);
        if (reader.hasProblems()) {
            Dossier dossier = dossiers.toPlan(viewer, code, AsOf.today(page.today()));
            Activity standing = dossier.activities().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("activity " + id));
            ModelAndView again = ActivityForms.page(dossier, standing, reader.form(), planning.units());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        plans.change(viewer, code, version(reader), id, activity);
        return new ModelAndView("redirect:/initiatives/" + code + "/plan#activities");
    }

    @PostMapping("/initiatives/{code}/activities/{id}/removal")
    String remove(Viewer viewer, @PathVariable String code, @PathVariable UUID id, @RequestParam int version) {
        plans.remove(viewer, code, version, id);
        return "redirect:/initiatives/" + code + "/plan#activities";
    }

    @PostMapping("/initiatives/{code}/activities/{id}/place")
    String move(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int place) {
        plans.move(viewer, code, version, id, place);
        return "redirect:/initiatives/" + code + "/plan#activities";
    }

    private static int version(FormReader reader) {
        return reader.whole("version", 1, Integer.MAX_VALUE, 0);
    }
}
