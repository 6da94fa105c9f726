package guatu.promotion.signing.web;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.LeadChoices;
import guatu.promotion.signing.SigningEvents;
import guatu.promotion.signing.SigningEvents.Held;
import guatu.promotion.web.LeadInput;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Events at which deals are signed together, all signings of a year, and the bulletin of an event. */
@Controller
class SigningEventPages {

    private final SigningEvents events;
    private final LeadChoices choices;
    private final BulletinWords words;

    SigningEventPages(SigningEvents events, LeadChoices choices, BulletinWords words) {
        this.events = events;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/promotion/signings")
    ModelAndView list(Viewer viewer, Page page) {
        return view(viewer, Map.of(), page);
    }

    @PostMapping("/promotion/signing-events")
    ModelAndView record(Viewer viewer, @RequestParam Map<String, String> typed, Page page) {
        SigningInput input = new SigningInput(typed);
        return FormAnswer.of(
                page,
                () -> new ModelAndView("redirect:/promotion/signing-events/"
                        + events.record(
                                viewer,
                                Permission.RECORD,
                                input.typed("unit"),
                                input.event(page.today()),
                                input.stated(),
                                input.typed("requestKey"))),
                () -> view(viewer, typed, page));
    }

    @GetMapping("/promotion/signing-events/{event}")
    ModelAndView event(Viewer viewer, @PathVariable String event, Page page) {
        Held held = events.find(viewer, event, page.asOf());
        return new ModelAndView(
                "promotion/signing-event",
                Map.of(
                        "held",
                        held,
                        "bulletin",
                        words.of(held, page),
                        "rule",
                        events.rule(page.asOf().day())));
    }

    @GetMapping("/promotion/signing-events/{event}/bulletin.docx")
    void document(Viewer viewer, @PathVariable String event, Page page, HttpServletResponse response)
            throws IOException {
        BulletinDocument.write(words.of(events.find(viewer, event, page.asOf()), page), event, response);
    }

    private ModelAndView view(Viewer viewer, Map<String, String> typed, Page page) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("requestKey", Identifiers.next().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("events", events.list(page.asOf()));
        model.put("signings", events.ofTheYear(viewer, page.asOf()));
        model.put("rule", events.rule(page.asOf().day()));
        model.put("units", choices.of(viewer, Permission.RECORD).units());
        model.put("typed", new LeadInput(fields));
        return new ModelAndView("promotion/signings", model);
    }
}
