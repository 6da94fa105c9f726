package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.reading.Funnels;
import guatu.promotion.targets.TargetBook;
import guatu.promotion.targets.Targets;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of targets, with what was typed when a form was refused. */
@Component
class TargetView {

    private final Targets targets;
    private final TargetBook book;
    private final Funnels funnels;

    TargetView(Targets targets, TargetBook book, Funnels funnels) {
        this.targets = targets;
        this.book = book;
        this.funnels = funnels;
    }

    ModelAndView list(Viewer viewer, Page page, Map<String, String> typed) {
        int today = page.asOf().day().getYear();
        String asked = typed.getOrDefault("year", page.parameter("year"));
        int year = asked.matches("[0-9]{4}") ? Integer.parseInt(asked) : today;
        return new ModelAndView(
                "promotion/targets",
                Map.of(
                        "year", year,
                        "years", List.of(today - 1, today, today + 1),
                        "found", targets.of(viewer, year, page.parameter("after"), page.asOf()),
                        "statements", year == today ? funnels.statements(viewer) : List.of(),
                        "units", book.units(viewer),
                        "classes", targets.sizeClasses(page.asOf()),
                        "typed", typed,
                        "requestKey", Identifiers.next().toString()));
    }

    ModelAndView one(Viewer viewer, String code, Page page, Map<String, String> typed) {
        Targets.Dossier dossier = targets.find(viewer, code, page.asOf());
        return new ModelAndView(
                "promotion/target",
                Map.of(
                        "dossier",
                        dossier,
                        "classes",
                        targets.sizeClasses(page.asOf()),
                        "may",
                        page.asOf().today() && book.mayChange(viewer, dossier.target(), page.today()),
                        "typed",
                        typed,
                        "requestKey",
                        Identifiers.next().toString()));
    }
}
