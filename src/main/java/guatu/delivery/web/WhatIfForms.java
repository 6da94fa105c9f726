package guatu.delivery.web;

import guatu.delivery.gantt.GanttLayout;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.whatif.Effect;
import guatu.delivery.whatif.Trial;
import guatu.delivery.whatif.WhatIf;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a change of a plan is tried. */
@Component
class WhatIfForms {

    private final WhatIf whatIf;
    private final CalendarsInForce calendars;

    WhatIfForms(WhatIf whatIf, CalendarsInForce calendars) {
        this.whatIf = whatIf;
        this.calendars = calendars;
    }

    /** What can't be tried is told beside the rest of the trial, which stays. */
    ModelAndView show(Viewer viewer, String code, Page page) {
        List<String> texts = new ArrayList<>(page.parameters().getOrDefault("change", List.of()));
        String problem = "";
        while (true) {
            try {
                Effect effect = whatIf.of(viewer, code, Trial.of(texts));
                return page(
                        effect,
                        problem,
                        List.of(),
                        page,
                        problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            } catch (Refused refusal) {
                if (texts.isEmpty()) {
                    throw refusal;
                }
                problem = problem.isEmpty()
                        ? page.text(refusal.messageKey(), refusal.arguments().toArray())
                        : problem;
                texts.removeLast();
            }
        }
    }

    ModelAndView add(Viewer viewer, String code, MultiValueMap<String, String> values, Page page) {
        Effect effect = whatIf.of(viewer, code, Trial.EMPTY);
        Trial trial = Trial.of(values.getOrDefault("change", List.of()))
                .with(new TrialForm(new FormReader(page, values)).changes(effect));
        WhatIfWords words = new WhatIfWords(page, effect, GanttWords.view(page));
        return new ModelAndView("redirect:" + words.address(trial) + "#effect");
    }

    /** The trial stays; it is tried on the plan as it stands now. */
    ModelAndView changedInBetween(Viewer viewer, String code, Trial trial, ChangedInBetween conflict, Page page) {
        List<ChangeLine> between = new Worded(page).changes(conflict.changes());
        try {
            return page(whatIf.of(viewer, code, trial), "", between, page, HttpStatus.CONFLICT);
        } catch (Refused refusal) {
            String problem = page.text(refusal.messageKey(), refusal.arguments().toArray());
            return page(whatIf.of(viewer, code, Trial.EMPTY), problem, between, page, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(Effect effect, String problem, List<ChangeLine> between, Page page, HttpStatus status) {
        GanttView view = GanttWords.view(page);
        WhatIfWords words = new WhatIfWords(page, effect, view);
        Map<String, Object> model = new HashMap<>();
        model.put("effect", effect);
        model.put("gantt", GanttLayout.of(effect.chart(), view));
        model.put("view", view);
        model.put(
                "words",
                GanttWords.of(
                        page, effect.activities(), calendars.on(page.asOf().day()), words.address(effect.trial())));
        model.put("trial", words);
        model.put("problem", problem);
        model.put("between", between);
        model.put("requestKey", Identifiers.next().toString());
        return new ModelAndView("delivery/what-if", model, status);
    }
}
