package guatu.promotion.web;

import guatu.directory.Organisation;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadChoices;
import guatu.promotion.LeadRecording;
import guatu.promotion.Leads;
import guatu.promotion.NewLead;
import guatu.promotion.Stage;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a lead: empty, filled, or once more with why it was refused. */
@Component
class LeadForms {

    private static final int LONGEST_LIST = 500;

    private final Leads leads;
    private final LeadRecording recording;
    private final LeadChoices choices;

    LeadForms(Leads leads, LeadRecording recording, LeadChoices choices) {
        this.leads = leads;
        this.recording = recording;
        this.choices = choices;
    }

    ModelAndView empty(Viewer viewer, Page page) {
        Map<String, String> prefilled = new HashMap<>();
        page.parameters().toSingleValueMap().forEach(prefilled::put);
        prefilled.put("stageSince", page.today().toString());
        return view(viewer, LeadInput.empty(prefilled), Optional.empty(), Optional.empty());
    }

    ModelAndView recorded(Viewer viewer, LeadInput input, Page page) {
        try {
            String code = recording.record(viewer, made(viewer, input, page.today()), distinctFrom(input));
            return new ModelAndView("redirect:/promotion/leads/" + code);
        } catch (Refused refusal) {
            return view(viewer, input, Optional.empty(), reason(refusal, page));
        }
    }

    ModelAndView filled(Viewer viewer, String code, Page page) {
        Lead lead = leads.find(viewer, code, page.asOf());
        return view(viewer, LeadInput.of(lead), Optional.of(lead), Optional.empty());
    }

    ModelAndView changed(Viewer viewer, String code, LeadInput input, Page page) {
        Lead lead = leads.find(viewer, code, page.asOf());
        try {
            recording.change(viewer, code, input.version(), input.description(), input.typed("reason"));
            return new ModelAndView("redirect:/promotion/leads/" + code);
        } catch (Refused refusal) {
            return view(viewer, input, Optional.of(lead), reason(refusal, page));
        }
    }

    private NewLead made(Viewer viewer, LeadInput input, LocalDate today) {
        Organisation unit = choices.of(viewer, Permission.RECORD).units().stream()
                .filter(one -> one.code().equals(input.typed("unit")))
                .findFirst()
                .orElseThrow(() -> new Refused("promotion.refused.unit"));
        return new NewLead(
                unit.id(),
                input.description(),
                Stage.find(input.typed("stage")).orElse(Stage.PLANNED),
                input.typed("stageSince").isEmpty() ? today : day(input.typed("stageSince")),
                input.typed("requestKey"));
    }

    /** What the list of likely duplicates showed when its box was ticked; leads that may not be opened have no code in it. */
    private static String distinctFrom(LeadInput input) {
        String shown = input.typed("distinctFrom").strip();
        return input.typed("distinct").equals("yes") ? shown.substring(0, Math.min(shown.length(), LONGEST_LIST)) : "";
    }

    static LocalDate day(String typed) {
        try {
            return WrittenDay.parse(typed);
        } catch (DateTimeException notADay) {
            throw new Refused("promotion.refused.day", typed);
        }
    }

    private ModelAndView view(Viewer viewer, LeadInput input, Optional<Lead> lead, Optional<String> refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", input);
        model.put("choices", choices.of(viewer, Permission.RECORD));
        lead.ifPresent(found -> model.put("lead", found));
        refusal.ifPresent(reason -> model.put("refusal", reason));
        return new ModelAndView(
                "promotion/lead-form", model, refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Optional<String> reason(Refused refusal, Page page) {
        return Optional.of(page.text(refusal.messageKey(), refusal.arguments().toArray()));
    }
}
