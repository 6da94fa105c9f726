package guatu.supervision.whistle.web;

import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.whistle.WhistleDossiers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a whistle: as it is, after a step, or with why a step was refused. */
@Component
class WhistleView {

    private final WhistleDossiers dossiers;

    WhistleView(WhistleDossiers dossiers) {
        this.dossiers = dossiers;
    }

    ModelAndView show(Viewer viewer, String code, Page page) {
        return new ModelAndView("whistle/whistle", model(viewer, code, page));
    }

    /**
     * Makes the step, then shows the whistle again.
     *
     * @param step by its code; its words say what was done
     */
    ModelAndView stepped(
            Viewer viewer, String code, Page page, RedirectAttributes redirect, String step, Runnable change) {
        try {
            change.run();
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, code, page);
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("whistle/whistle", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text("whistle.step." + step));
        return new ModelAndView("redirect:/supervision/whistles/" + code);
    }

    private Map<String, Object> model(Viewer viewer, String code, Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossiers.of(viewer, code, page.asOf()));
        model.put("requestKey", Identifiers.next().toString());
        return model;
    }
}
