package guatu.promotion.signing.web;

import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.Money;
import guatu.promotion.pipeline.Gates;
import guatu.promotion.signing.PromiseForecast;
import guatu.promotion.signing.SignedLikeness;
import guatu.promotion.signing.SigningEvents;
import guatu.promotion.signing.Signings;
import guatu.promotion.web.LeadInput;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a signing: filled with what is known of the deal, with the promise checked, or once more with why it was refused. */
@Component
class SigningForms {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Leads leads;
    private final Signings signings;
    private final SignedLikeness likeness;
    private final SigningEvents events;
    private final Gates gates;
    private final PromiseForecast forecast;

    SigningForms(
            Leads leads,
            Signings signings,
            SignedLikeness likeness,
            SigningEvents events,
            Gates gates,
            PromiseForecast forecast) {
        this.leads = leads;
        this.signings = signings;
        this.likeness = likeness;
        this.events = events;
        this.gates = gates;
        this.forecast = forecast;
    }

    ModelAndView show(Viewer viewer, String code, Map<String, String> typed, Page page) {
        return view(viewer, code, typed, Optional.empty(), page);
    }

    ModelAndView refused(Viewer viewer, String code, Map<String, String> typed, Refused refusal, Page page) {
        ModelAndView again = view(
                viewer,
                code,
                typed,
                Optional.of(page.text(refusal.messageKey(), refusal.arguments().toArray())),
                page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(
            Viewer viewer, String code, Map<String, String> typed, Optional<String> refusal, Page page) {
        Lead lead = leads.find(viewer, code, page.asOf());
        Map<String, String> fields = prefilled(lead, typed, page);
        Map<String, Object> model = new HashMap<>();
        model.put("lead", lead);
        model.put("typed", new LeadInput(fields));
        model.put("signings", signings.of(viewer, code, page.asOf()));
        model.put("alike", likeness.of(viewer, lead));
        model.put("events", events.list(page.asOf()));
        model.put("missing", gates.missing(lead, page.asOf()));
        model.put("templates", forecast.templates());
        Optional<LocalDate> promise =
                refusal.isPresent() ? Optional.empty() : new SigningInput(fields).day("promisedOn");
        model.put("check", promise.flatMap(day -> forecast.check(fields.getOrDefault("template", ""), day)));
        refusal.ifPresent(reason -> model.put("refusal", reason));
        return new ModelAndView("promotion/signing", model);
    }

    private static Map<String, String> prefilled(Lead lead, Map<String, String> typed, Page page) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put(
                "requestKey",
                typed.getOrDefault("requestKey", Identifiers.next().toString()));
        fields.putIfAbsent("signedOn", page.today().toString());
        fields.putIfAbsent("template", PromiseForecast.USUAL_TEMPLATE);
        Optional<Money> planned = lead.description().scale().investment();
        fields.putIfAbsent(
                "stated",
                planned.map(money -> money.amount()
                                .divide(TEN_THOUSAND)
                                .stripTrailingZeros()
                                .toPlainString())
                        .orElse(""));
        fields.putIfAbsent("currency", planned.map(Money::currency).orElse("CNY"));
        return fields;
    }

    /** Codes of the kinds that a later signing may be. */
    static List<String> later() {
        return List.of("upgrade", "increase", "reduction", "repeat", "investor_changed");
    }
}
