package guatu.supervision.whistle;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.calendar.StoppableClock.Stop;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.WhistleStepped;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.whistle.store.WhistleStepTable;
import guatu.supervision.whistle.store.WhistleStepTable.NewStep;
import guatu.supervision.whistle.store.WhistleStopTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one step with a whistle: the row, the step that stays, the trail and the event, in the caller's transaction. Of two who
 * step at the same moment the row's version lets one through.
 */
@Component
class WhistleSteps {

    private final WhistleStepTable table;
    private final WhistleStopTable stops;
    private final Rules rules;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhistleSteps(
            WhistleStepTable table,
            WhistleStopTable stops,
            Rules rules,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.stops = stops;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused when somebody else has stepped meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    void make(@Nullable Viewer viewer, Whistle seen, Standing next, Step.Kind kind, Optional<Unit> unit, String note) {
        if (!tried(viewer, seen, next, kind, unit, note)) {
            throw new Refused("whistle.refused.steppedMeanwhile", seen.code());
        }
    }

    /** Like {@link #make}; false when somebody else has stepped meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tried(
            @Nullable Viewer viewer, Whistle seen, Standing next, Step.Kind kind, Optional<Unit> unit, String note) {
        if (!table.move(seen.id(), seen.version(), next)) {
            return false;
        }
        first(viewer, seen, seen.version() + 1, next, kind, unit, note);
        return true;
    }

    /** The first step of a whistle, whose row is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void blown(Viewer viewer, Whistle made) {
        first(viewer, made, made.version(), made.standing(), Step.Kind.BLOWN, Optional.of(made.unit()), "");
    }

    private void first(
            @Nullable Viewer viewer,
            Whistle whistle,
            int number,
            Standing after,
            Step.Kind kind,
            Optional<Unit> unit,
            String note) {
        Optional<UUID> person = Optional.ofNullable(viewer).map(Viewer::id);
        table.append(
                new NewStep(
                        whistle.id(), number, kind, unit.map(Unit::id), note, today(), now(), person, rule().version()),
                after);
        audit.append(
                viewer,
                "supervision.whistle." + kind.code(),
                new Subject("whistle", whistle.code(), whistle.code()),
                Map.of(
                        "unit",
                        unit.map(Unit::code).orElse(""),
                        "state",
                        after.state().code(),
                        "rung",
                        after.rung().code()));
        events.publishEvent(new WhistleStepped(
                whistle.id(),
                whistle.code(),
                kind.code(),
                whistle.unit().id(),
                after.lead().map(Unit::id),
                unit.map(Unit::id)));
    }

    LadderRule rule() {
        return LadderRule.of(rules.inForce(LadderRule.CODE, today()));
    }

    List<Stop> stops(Whistle whistle) {
        return stops.of(whistle.id(), AsOf.today(today()).knownBefore()).stream()
                .map(Stopped::stop)
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
