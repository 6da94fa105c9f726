package guatu.delivery.planning;

import guatu.rules.Rules;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the scheduler of plans the calendars and the rule of the day. */
@Component
public class PlanScheduling {

    private final Rules rules;
    private final CalendarsInForce calendars;

    PlanScheduling(Rules rules, CalendarsInForce calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** @param day from which what is left of a plan goes on */
    public PlanScheduler from(LocalDate day, Optional<LocalDate> promisedOn) {
        return new PlanScheduler(calendars.on(day), PlanRule.of(rules.inForce(PlanRule.CODE, day)), day, promisedOn);
    }
}
