package guatu.supervision.whistle.web;

import guatu.directory.NamedUnits;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.WhistleQuery;
import guatu.supervision.whistle.Whistles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of whistles, one of them, and the form with which one is blown. */
@Controller
class WhistlePages {

    private final Whistles whistles;
    private final WhistleView view;
    private final WhistleForms forms;
    private final WhistleQueryReader reader;

    WhistlePages(Whistles whistles, WhistleView view, WhistleForms forms, WhistleQueryReader reader) {
        this.whistles = whistles;
        this.view = view;
        this.forms = forms;
        this.reader = reader;
    }

    @GetMapping("/supervision/whistles")
    ModelAndView list(Viewer viewer, Page page) {
        NamedUnits units = reader.units(viewer);
        WhistleQuery query = reader.query(page, units);
        List<Whistle> found = whistles.list(viewer, query, page.asOf());
        return new ModelAndView(
                "whistle/list",
                Map.of(
                        "whistles",
                        found.subList(0, Math.min(found.size(), Whistles.PAGE_LENGTH)),
                        "more",
                        found.size() > Whistles.PAGE_LENGTH,
                        "total",
                        whistles.count(viewer, query, page.asOf()),
                        "list",
                        query.list(),
                        "fault",
                        query.fault(),
                        "units",
                        units));
    }

    @GetMapping("/supervision/whistles/new")
    ModelAndView form(Viewer viewer, @RequestParam MultiValueMap<String, String> fields, Page page) {
        return forms.form(viewer, WhistleInput.fresh(fields, page.today()));
    }

    @GetMapping("/supervision/whistles/cost")
    ModelAndView cost(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
        return forms.cost(viewer, new WhistleInput(fields));
    }

    @PostMapping("/supervision/whistles")
    ModelAndView blow(
            Viewer viewer, @RequestParam MultiValueMap<String, String> fields, Page page, RedirectAttributes redirect) {
        return forms.blown(viewer, new WhistleInput(fields), page, redirect);
    }

    @GetMapping("/supervision/whistles/{code}")
    ModelAndView one(Viewer viewer, @PathVariable String code, Page page) {
        return view.show(viewer, code, page);
    }
}
