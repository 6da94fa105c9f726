package guatu.promotion.handover.web;

import guatu.delivery.planning.Planning;
import guatu.delivery.planning.PlanningChoices;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.handover.Handovers;
import guatu.promotion.handover.NewHandover;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.signing.PromiseForecast;
import guatu.promotion.signing.Signing;
import guatu.promotion.signing.Signings;
import guatu.promotion.web.LeadInput;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of handing over: what the deal says already is shown, what it does not say is asked for. */
@Component
class HandoverForms {

    private final Leads leads;
    private final Handovers handovers;
    private final Signings signings;
    private final DealFirms firms;
    private final Planning planning;
    private final PromiseForecast forecast;

    HandoverForms(
            Leads leads,
            Handovers handovers,
            Signings signings,
            DealFirms firms,
            Planning planning,
            PromiseForecast forecast) {
        this.leads = leads;
        this.handovers = handovers;
        this.signings = signings;
        this.firms = firms;
        this.planning = planning;
        this.forecast = forecast;
    }

    ModelAndView show(Viewer viewer, String code, Map<String, String> typed, Page page) {
        return new ModelAndView("promotion/handover", model(viewer, code, typed, page));
    }

    ModelAndView refused(Viewer viewer, String code, Map<String, String> typed, Refused refusal, Page page) {
        Map<String, Object> model = model(viewer, code, typed, page);
        model.put("refusal", page.text(refusal.messageKey(), refusal.arguments().toArray()));
        return new ModelAndView("promotion/handover", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @throws Refused naming what is missing or can't be read */
    NewHandover read(Viewer viewer, Map<String, String> typed) {
        PlanningChoices choices = planning.choices(viewer, Optional.empty());
        return new NewHandover(
                text(typed, "template").orElse(PromiseForecast.USUAL_TEMPLATE),
                day(typed).orElseThrow(() -> new Refused("handover.refused.day", typed.getOrDefault("promisedOn", ""))),
                identifier(typed, "owner")
                        .filter(id -> choices.people().stream()
                                .anyMatch(one -> one.id().equals(id)))
                        .orElseThrow(() -> new Refused("handover.refused.owner")),
                identifier(typed, "answerable")
                        .filter(id -> choices.organisations().stream()
                                .anyMatch(one -> one.id().equals(id))),
                text(typed, "place")
                        .filter(code -> choices.places().stream()
                                .anyMatch(one -> one.code().equals(code))),
                typed.getOrDefault("standard", ""));
    }

    private Map<String, Object> model(Viewer viewer, String code, Map<String, String> typed, Page page) {
        Lead lead = leads.find(viewer, code, page.asOf());
        List<Signing> signed = signings.of(viewer, code, page.asOf());
        PlanningChoices choices = planning.choices(viewer, Optional.empty());
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("template", PromiseForecast.USUAL_TEMPLATE);
        fields.putIfAbsent(
                "promisedOn",
                signed.reversed().stream()
                        .flatMap(one -> one.promise().stream())
                        .findFirst()
                        .map(promise -> promise.on().toString())
                        .orElse(""));
        fields.putIfAbsent(
                "owner",
                handovers.stewards(lead).stream()
                        .findFirst()
                        .orElse(viewer.id())
                        .toString());
        fields.putIfAbsent("answerable", lead.unit().id().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("lead", lead);
        model.put("may", handovers.may(viewer, lead));
        model.put("signings", signed);
        model.put("firm", firms.of(lead));
        model.put("choices", choices);
        model.put("templates", forecast.templates());
        model.put("check", day(fields).flatMap(day -> forecast.check(fields.getOrDefault("template", ""), day)));
        model.put("typed", new LeadInput(fields));
        return model;
    }

    private static Optional<String> text(Map<String, String> typed, String field) {
        return Optional.of(typed.getOrDefault(field, "").strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(Map<String, String> typed) {
        try {
            return text(typed, "promisedOn").map(WrittenDay::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> identifier(Map<String, String> typed, String field) {
        try {
            return text(typed, field).map(UUID::fromString);
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
