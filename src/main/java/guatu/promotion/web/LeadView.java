package guatu.promotion.web;

import guatu.directory.Organisations;
import guatu.directory.Viewer;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.reading.LeadDossiers;
import guatu.promotion.signing.Capitals;
import guatu.promotion.signing.Signings;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a lead: as it is, after a change, or with why a change was refused. */
@Component
public class LeadView {

    private final LeadDossiers dossiers;
    private final Organisations organisations;
    private final PromiseLedger promises;
    private final Signings signings;
    private final Capitals capitals;

    LeadView(
            LeadDossiers dossiers,
            Organisations organisations,
            PromiseLedger promises,
            Signings signings,
            Capitals capitals) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.promises = promises;
        this.signings = signings;
        this.capitals = capitals;
    }

    public ModelAndView show(Viewer viewer, String code, Page page) {
        return new ModelAndView("promotion/lead", model(viewer, code, page, Map.of()));
    }

    /**
     * Makes the change, then shows the lead again.
     *
     * @param notice key of the words that say what was done
     * @param typed stays in the fields when it is refused
     */
    public ModelAndView changed(
            Viewer viewer,
            String code,
            Page page,
            RedirectAttributes redirect,
            String notice,
            Map<String, String> typed,
            Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                notice,
                typed.getOrDefault("from", "").equals("board") ? "/promotion" : "/promotion/leads/" + code,
                change,
                () -> new ModelAndView("promotion/lead", model(viewer, code, page, typed)));
    }

    private Map<String, Object> model(Viewer viewer, String code, Page page, Map<String, String> typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossiers.of(viewer, code, page.asOf()));
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        fields.putIfAbsent("occurredOn", page.today().toString());
        model.put("typed", new LeadInput(fields));
        model.put("allUnits", organisations.all());
        model.put("promises", promises.ofLead(viewer, code, page.asOf()));
        model.put("signings", signings.of(viewer, code, page.asOf()));
        model.put("capitals", capitals.of(viewer, code, page.asOf()));
        return model;
    }
}
