package guatu.delivery.planning;

import guatu.calendar.WorkingCalendar;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The calendars of plans on a day: how long building sites rest is a rule. Kept per version, since their tables are large. */
@Component
public class CalendarsInForce {

    private static final String SITE_CALENDAR = "site-calendar";

    private final Rules rules;
    private final WorkingCalendar workingDays;
    private final Map<String, PlanCalendars> byVersion = new ConcurrentHashMap<>();

    CalendarsInForce(Rules rules, WorkingCalendar workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
    }

    public PlanCalendars on(LocalDate day) {
        RuleVersion rule = rules.inForce(SITE_CALENDAR, day);
        return byVersion.computeIfAbsent(
                rule.id(),
                any -> PlanCalendars.of(workingDays, rule.integer("days_off_before"), rule.integer("days_off_after")));
    }
}
