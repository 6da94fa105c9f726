package guatu.supervision.whistle;

import guatu.directory.CallableUnits;
import guatu.directory.NamedUnits;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.supervision.Unit;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.whistle.Participant.Part;
import guatu.supervision.whistle.WhistleDossier.Rights;
import guatu.supervision.whistle.store.WhistleDisputeTable;
import guatu.supervision.whistle.store.WhistleMeetingTable;
import guatu.supervision.whistle.store.WhistleRatingTable;
import guatu.supervision.whistle.store.WhistleStepTable;
import guatu.supervision.whistle.store.WhistleStopTable;
import guatu.supervision.whistle.store.WhistleUnitTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is known of one whistle. */
@Service
public class WhistleDossiers {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final Blocked blocked;
    private final Rules rules;
    private final CallableUnits callable;
    private final Tables tables;
    private final Clock clock;

    WhistleDossiers(
            Whistles whistles,
            WhistleRights rights,
            Blocked blocked,
            Rules rules,
            CallableUnits callable,
            WhistleStepTable steps,
            WhistleUnitTable units,
            WhistleDisputeTable disputes,
            WhistleStopTable stops,
            WhistleRatingTable ratings,
            WhistleMeetingTable meetings,
            Clock clock) {
        this.whistles = whistles;
        this.rights = rights;
        this.blocked = blocked;
        this.rules = rules;
        this.callable = callable;
        this.clock = clock;
        this.tables = new Tables(steps, units, disputes, stops, ratings, meetings);
    }

    private record Tables(
            WhistleStepTable steps,
            WhistleUnitTable units,
            WhistleDisputeTable disputes,
            WhistleStopTable stops,
            WhistleRatingTable ratings,
            WhistleMeetingTable meetings) {}

    /** @throws guatu.shell.NotFound when it is not there on that day, or not to be seen */
    @Transactional(readOnly = true)
    public WhistleDossier of(Viewer viewer, String code, AsOf asOf) {
        Whistle whistle = whistles.find(viewer, code, asOf);
        Instant before = asOf.planBefore(clock.getZone());
        List<Participant> participants = asOf.today() ? tables.units().of(whistle.id()) : List.of();
        return new WhistleDossier(
                whistle,
                blocked.nameFor(viewer, whistle.subject()),
                tables.steps().of(whistle.id(), asOf),
                participants,
                tables.disputes().of(whistle.id(), before),
                tables.stops().of(whistle.id(), before),
                tables.ratings().of(whistle.id(), before),
                tables.meetings().of(whistle.id(), before),
                LadderRule.of(rules.inForce(LadderRule.CODE, asOf.day())),
                asOf.today() ? rights(viewer, whistle, participants) : Rights.NONE);
    }

    private Rights rights(Viewer viewer, Whistle whistle, List<Participant> participants) {
        boolean oversees = rights.oversees(viewer, whistle);
        boolean leads = whistle.standing()
                .lead()
                .filter(lead -> rights.actsFor(viewer, lead))
                .isPresent();
        List<Unit> take = whistle.standing().state() == State.SENT
                ? mine(viewer, participants, participant -> participant.part() == Part.ASKED)
                : List.of();
        boolean calls = whistle.open() && (oversees || leads);
        return new Rights(
                rights.actsFor(viewer, whistle.unit()),
                leads,
                oversees,
                take,
                whistle.standing().state() == State.TAKEN
                        ? mine(viewer, participants, Participant::unfinished)
                        : List.of(),
                calls ? callable.of(viewer) : new NamedUnits(List.of()));
    }

    private List<Unit> mine(Viewer viewer, List<Participant> participants, Predicate<Participant> which) {
        return participants.stream()
                .filter(which)
                .map(Participant::unit)
                .filter(unit -> rights.actsFor(viewer, unit))
                .toList();
    }
}
