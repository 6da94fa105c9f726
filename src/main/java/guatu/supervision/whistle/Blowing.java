package guatu.supervision.whistle;

import guatu.directory.Organisation;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Pace;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.Participant.Part;
import guatu.supervision.whistle.Whistle.Cost;
import guatu.supervision.whistle.Whistle.Kind;
import guatu.supervision.whistle.store.WhistleTable;
import guatu.supervision.whistle.store.WhistleUnitTable;
import guatu.supervision.whistle.store.WhistleWrites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Blows a whistle: what is blocked, since when, what it costs, and who is called. */
@Service
public class Blowing {

    private final Blocked blocked;
    private final Costs costs;
    private final WhistleTable table;
    private final WhistleWrites writes;
    private final WhistleUnitTable units;
    private final WhistleRights rights;
    private final WhistleSteps steps;

    Blowing(
            Blocked blocked,
            Costs costs,
            WhistleTable table,
            WhistleWrites writes,
            WhistleUnitTable units,
            WhistleRights rights,
            WhistleSteps steps) {
        this.blocked = blocked;
        this.costs = costs;
        this.table = table;
        this.writes = writes;
        this.units = units;
        this.rights = rights;
        this.steps = steps;
    }

    /**
     * @return the whistle's code; of the one before when the key was used before
     * @throws guatu.shell.NotFound when the person may not see what is blocked
     * @throws Refused when the unit is not theirs, a unit that is asked is none, or a day lies on the wrong side of today
     */
    @Transactional
    public String blow(Viewer viewer, NewWhistle made) {
        Optional<String> before = table.blownBefore(viewer.id(), made.requestKey());
        if (before.isPresent()) {
            return before.get();
        }
        LocalDate today = steps.today();
        checkDays(made, today);
        Organisation unit = rights.ownUnit(viewer, made.unitCode());
        List<Organisation> asked = made.askedUnits().stream()
                .map(typed -> rights.called(viewer, typed))
                .distinct()
                .toList();
        asked.stream().filter(unit::equals).findFirst().ifPresent(itself -> {
            throw new Refused("whistle.refused.toItself", itself.name());
        });
        Blocked.Found found = blocked.find(viewer, made.kind(), made.subjectCode(), made.activityId());
        LadderRule rule = steps.rule();
        Pace pace = made.pace().orElse(Costs.usual(rule, made.blockedClass()));
        Instant now = steps.now();
        Whistle whistle = new Whistle(
                Identifiers.next(),
                "WS-%d-%04d".formatted(today.getYear(), writes.nextNumber(today.getYear())),
                Unit.of(unit),
                unit.path(),
                found.subject(),
                made.blockedClass(),
                pace,
                made.what(),
                made.since(),
                cost(viewer, made),
                today,
                now,
                viewer.displayName(),
                // Nobody was asked: the supervision office finds out who can solve it.
                Standing.sent(rule, pace, asked.isEmpty() ? Rung.SUPERVISION_OFFICE : Rung.DEPARTMENT, today),
                1);
        if (!writes.insert(whistle, viewer.id(), made.requestKey(), rule.version())) {
            return table.blownBefore(viewer.id(), made.requestKey()).orElseThrow();
        }
        units.put(whistle.id(), unit.id(), Part.WHISTLER, today, now);
        asked.forEach(one -> units.put(whistle.id(), one.id(), Part.ASKED, today, now));
        steps.blown(viewer, whistle);
        return whistle.code();
    }

    private static void checkDays(NewWhistle made, LocalDate today) {
        if (made.since().isAfter(today)) {
            throw new Refused("whistle.refused.since", made.since().toString(), today.toString());
        }
        made.until().filter(until -> until.isBefore(today)).ifPresent(until -> {
            throw new Refused("whistle.refused.until", until.toString(), today.toString());
        });
    }

    private Optional<Cost> cost(Viewer viewer, NewWhistle made) {
        if (made.kind() == Kind.LEAD) {
            return Optional.empty();
        }
        LocalDate until = made.until().orElseGet(() -> costs.usualUntil(made.blockedClass(), made.pace()));
        Optional<UUID> activity = made.activityId();
        return Optional.of(costs.of(viewer, made.subjectCode(), activity, until));
    }
}
