package guatu.supervision.whistle;

import guatu.calendar.WorkingCalendar;
import guatu.directory.Organisation;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.ladder.LadderClock;
import guatu.supervision.ladder.Pace;
import guatu.supervision.whistle.Participant.Part;
import guatu.supervision.whistle.store.WhistleUnitTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units that join with a part and a limit of its own (部门协同). */
@Service
public class Joining {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleUnitTable units;

    Joining(Whistles whistles, WhistleRights rights, WhistleSteps steps, WhistleUnitTable units) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.units = units;
    }

    /**
     * The leading unit, or who stands above, calls another in.
     *
     * @param pace the limit of the part
     * @throws Refused when the part is not said, or the unit leads or blew the whistle
     */
    @Transactional
    public void join(Viewer viewer, String code, String unitCode, String task, Pace pace) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        Unit lead = Dispatching.leading(whistle);
        if (!rights.oversees(viewer, whistle)) {
            rights.checkActsFor(viewer, lead);
        }
        if (task.isBlank()) {
            throw new Refused("whistle.refused.task");
        }
        Organisation unit = rights.called(viewer, unitCode);
        if (unit.id().equals(lead.id()) || unit.id().equals(whistle.unit().id())) {
            throw new Refused("whistle.refused.partAlready", unit.name());
        }
        LocalDate today = steps.today();
        int limit = steps.rule().solve().getOrDefault(pace, 0);
        LocalDate due = new LadderClock(today, limit, List.of())
                .dueOn(WorkingCalendar.stateCouncil())
                .orElseThrow();
        steps.make(viewer, whistle, whistle.standing(), Step.Kind.JOINED, Optional.of(Unit.of(unit)), task.strip());
        units.join(whistle.id(), unit.id(), task.strip(), due, whistle.raisedOn(), steps.now());
    }

    /** @throws Refused when the unit has no unfinished part */
    @Transactional
    public void finish(Viewer viewer, String code, String unitCode, String note) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        Participant part = units.of(whistle.id()).stream()
                .filter(one -> one.part() == Part.JOINT && one.unit().code().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new Refused("whistle.refused.noPart", unitCode));
        rights.checkActsFor(viewer, part.unit());
        if (!units.finish(whistle.id(), part.unit().id(), note.strip(), steps.today())) {
            throw new Refused("whistle.refused.partFinished", part.unit().name());
        }
        steps.make(
                viewer, whistle, whistle.standing(), Step.Kind.PART_FINISHED, Optional.of(part.unit()), note.strip());
    }
}
