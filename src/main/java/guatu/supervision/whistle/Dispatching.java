package guatu.supervision.whistle;

import guatu.directory.Organisation;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.whistle.Participant.Part;
import guatu.supervision.whistle.store.WhistleDisputeTable;
import guatu.supervision.whistle.store.WhistleUnitTable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads: the first unit to take it (首接负责), or the one it is dispatched to; which may dispute that once. */
@Service
public class Dispatching {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleUnitTable units;
    private final WhistleDisputeTable disputes;

    Dispatching(
            Whistles whistles,
            WhistleRights rights,
            WhistleSteps steps,
            WhistleUnitTable units,
            WhistleDisputeTable disputes) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.units = units;
        this.disputes = disputes;
    }

    /**
     * Takes it for a unit that was asked. Of many who take it at once the database lets one through.
     *
     * @throws Refused naming the unit that was first
     */
    @Transactional
    public void take(Viewer viewer, String code, String unitCode) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        checkFree(whistle);
        Participant asked = units.of(whistle.id()).stream()
                .filter(unit -> unit.part() == Part.ASKED && unit.unit().code().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new Refused("whistle.refused.notAsked", unitCode));
        rights.checkActsFor(viewer, asked.unit());
        lead(viewer, whistle, asked.unit(), Step.Kind.TAKEN, "");
    }

    /** The supervision office says who leads. */
    @Transactional
    public void dispatch(Viewer viewer, String code, String unitCode, String note) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        rights.checkOversees(viewer, whistle);
        checkFree(whistle);
        Organisation unit = rights.called(viewer, unitCode);
        if (!viewer.may(Permission.APPROVE_CAUSE, unit.path())) {
            throw new Refused("whistle.refused.oversight", unit.name());
        }
        if (unit.id().equals(whistle.unit().id())) {
            throw new Refused("whistle.refused.toItself", unit.name());
        }
        lead(viewer, whistle, Unit.of(unit), Step.Kind.DISPATCHED, note.strip());
    }

    private void lead(Viewer viewer, Whistle whistle, Unit unit, Step.Kind kind, String note) {
        Standing led =
                whistle.standing().taken(unit, steps.rule(), whistle.pace(), steps.today(), steps.stops(whistle));
        if (!steps.tried(viewer, whistle, led, kind, Optional.of(unit), note)) {
            checkFree(whistles.find(viewer, whistle.code(), AsOf.today(steps.today())));
            throw new Refused("whistle.refused.steppedMeanwhile", whistle.code());
        }
        units.put(whistle.id(), unit.id(), Part.LEAD, whistle.raisedOn(), steps.now());
    }

    private static void checkFree(Whistle whistle) {
        whistle.standing().lead().ifPresent(lead -> {
            throw new Refused("whistle.refused.takenBy", lead.name());
        });
        if (!whistle.open()) {
            throw new Refused("whistle.refused.ended", whistle.code());
        }
    }

    /** @throws Refused when the unit does not lead, gives no reason, or has disputed it before */
    @Transactional
    public void dispute(Viewer viewer, String code, String reason) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        Unit lead = leading(whistle);
        rights.checkActsFor(viewer, lead);
        checkReason(reason);
        if (!disputes.insert(Identifiers.next(), whistle.id(), lead.id(), reason.strip(), viewer.id(), steps.now())
                || !units.useDispute(whistle.id(), lead.id())) {
            throw new Refused("whistle.refused.disputedBefore", lead.name());
        }
        steps.make(viewer, whistle, whistle.standing(), Step.Kind.DISPUTED, Optional.of(lead), reason.strip());
    }

    /**
     * Decides a dispute. Upheld, the unit leads no more, and another may be named at once.
     *
     * @param otherUnitCode who leads instead; empty for nobody yet
     */
    @Transactional
    public void decide(
            Viewer viewer, String code, UUID disputeId, boolean upheld, String reason, String otherUnitCode) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        rights.checkOversees(viewer, whistle);
        checkReason(reason);
        Dispute dispute = disputes.of(whistle.id(), AsOf.today(steps.today()).knownBefore()).stream()
                .filter(one -> one.id().equals(disputeId))
                .findFirst()
                .orElseThrow(() -> new Refused("whistle.refused.noDispute", code));
        if (!disputes.decide(disputeId, upheld, reason.strip(), viewer.id(), steps.today(), steps.now())) {
            throw new Refused("whistle.refused.decidedBefore", dispute.unit().name());
        }
        boolean leads = whistle.standing().lead().filter(dispute.unit()::equals).isPresent();
        boolean released = upheld && leads && whistle.standing().state() == State.TAKEN;
        Standing next = released
                ? whistle.standing().released(steps.rule(), whistle.pace(), steps.today(), steps.stops(whistle))
                : whistle.standing();
        Step.Kind kind = upheld ? Step.Kind.DISPUTE_UPHELD : Step.Kind.DISPUTE_REJECTED;
        steps.make(viewer, whistle, next, kind, Optional.of(dispute.unit()), reason.strip());
        if (released) {
            units.put(whistle.id(), dispute.unit().id(), Part.RELEASED, whistle.raisedOn(), steps.now());
            if (!otherUnitCode.isBlank()) {
                dispatch(viewer, code, otherUnitCode, reason);
            }
        }
    }

    static Unit leading(Whistle whistle) {
        if (whistle.standing().state() != State.TAKEN) {
            throw new Refused("whistle.refused.notInHand", whistle.code());
        }
        return whistle.standing().lead().orElseThrow(() -> new Refused("whistle.refused.notInHand", whistle.code()));
    }

    static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("whistle.refused.reason");
        }
    }
}
