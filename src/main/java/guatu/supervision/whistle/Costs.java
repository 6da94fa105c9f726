package guatu.supervision.whistle;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Delay;
import guatu.delivery.Delays;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.supervision.ladder.LadderClock;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Pace;
import guatu.supervision.whistle.Whistle.Cost;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What blocked work costs, asked from the plan engine. */
@Service
public class Costs {

    private final Delays delays;
    private final Rules rules;
    private final Clock clock;

    Costs(Delays delays, Rules rules, Clock clock) {
        this.delays = delays;
        this.rules = rules;
        this.clock = clock;
    }

    public Cost of(Viewer viewer, String initiativeCode, Optional<UUID> activityId, LocalDate until) {
        Delay delay = delays.of(viewer, initiativeCode, activityId, until);
        return new Cost(
                delay.until(),
                delay.promisedOn(),
                delay.finish(),
                delay.heldFinish(),
                delay.slipDays(),
                delay.promiseDays(),
                delay.chance(),
                delay.heldChance(),
                delay.trial());
    }

    /** The day after the limit: until then the matter may stay blocked. */
    public LocalDate usualUntil(BlockedClass blockedClass, Optional<Pace> pace) {
        LocalDate today = LocalDate.now(clock);
        LadderRule rule = LadderRule.of(rules.inForce(LadderRule.CODE, today));
        int limit = rule.solve().getOrDefault(pace.orElse(usual(rule, blockedClass)), 0);
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        return new LadderClock(today, limit, List.of()).climbsOn(calendar).orElse(today);
    }

    static Pace usual(LadderRule rule, BlockedClass blockedClass) {
        return rule.paces().getOrDefault(blockedClass.code(), Pace.ORDINARY);
    }
}
