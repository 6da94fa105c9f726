package guatu.delivery.web;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative.Coded;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Dossier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** The form of an activity: what stands in it, and what was typed. */
final class ActivityForms {

    private static final int LONGEST = 5_000;

    private ActivityForms() {}

    static ModelAndView page(Dossier dossier, Activity activity, Form form, List<Coded> units) {
        return new ModelAndView(
                "delivery/edit-activity",
                Map.of("dossier", dossier, "activity", activity, "form", form, "units", units));
    }

    static Form of(Activity activity, Dossier dossier) {
        Map<String, String> values = new HashMap<>(SchedulingTermsForm.values(activity.terms()));
        values.put("version", String.valueOf(dossier.initiative().version()));
        values.put("name", activity.name());
        values.put("type", activity.type().code());
        values.put("gate", activity.gate() ? "on" : "");
        values.put("stage", activity.stage());
        values.put("weight", activity.weight().stripTrailingZeros().toPlainString());
        values.put("durationWorkingDays", String.valueOf(activity.durationWorkingDays()));
        values.put(
                "organisation",
                activity.organisation().map(unit -> unit.id().toString()).orElse(""));
        values.put(
                "plannedStart", activity.plan().start().map(LocalDate::toString).orElse(""));
        values.put(
                "plannedFinish",
                activity.plan()
                        .finish()
                        .map(finish -> Worded.asStated(finish, activity.plan().precision())
                                .display(Locale.CHINA))
                        .orElse(""));
        values.put("source", activity.source());
        return Form.of(values);
    }

    static PlannedActivity read(FormReader form) {
        Type type = form.text("type").equals(Type.MILESTONE.code()) ? Type.MILESTONE : Type.ACTIVITY;
        Optional<LocalDate> start = form.day("plannedStart");
        StatedDate finish = form.stated("plannedFinish");
        LocalDate last = finish.lastDay();
        if (last != null && start.filter(last::isBefore).isPresent()) {
            form.problem(
                    "plannedFinish",
                    "delivery.form.finishBeforeStart",
                    start.get().toString());
        }
        Optional<BigDecimal> weight = form.number("weight");
        if (weight.filter(value -> value.signum() == 0).isPresent()) {
            form.problem("weight", "delivery.form.weightZero");
        }
        int duration = type == Type.MILESTONE ? 0 : form.whole("durationWorkingDays", 0, LONGEST, 0);
        return new PlannedActivity(
                form.required("name"),
                type,
                form.ticked("gate"),
                form.text("stage"),
                weight.orElse(BigDecimal.ONE),
                duration,
                form.id("organisation"),
                start,
                finish,
                form.text("source"),
                SchedulingTermsForm.read(form, duration));
    }
}
