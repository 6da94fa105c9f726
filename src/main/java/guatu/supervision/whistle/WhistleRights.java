package guatu.supervision.whistle;

import guatu.directory.CallableUnits;
import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a whistle that they see: units act through people who record for them, and whoever stands above both the
 * whistler and the leading unit dispatches, decides disputes and stops the clock.
 */
@Component
public class WhistleRights {

    private final Organisations organisations;
    private final CallableUnits callable;

    WhistleRights(Organisations organisations, CallableUnits callable) {
        this.organisations = organisations;
        this.callable = callable;
    }

    public boolean actsFor(Viewer viewer, Unit unit) {
        return organisations
                .byId(unit.id())
                .filter(found -> viewer.may(Permission.RECORD, found.path()))
                .isPresent();
    }

    /** @throws Refused naming the unit whose step it is */
    void checkActsFor(Viewer viewer, Unit unit) {
        if (!actsFor(viewer, unit)) {
            throw new Refused("whistle.refused.otherUnit", unit.name());
        }
    }

    public boolean oversees(Viewer viewer, Whistle whistle) {
        return viewer.may(Permission.APPROVE_CAUSE, whistle.unitPath())
                && whistle.standing()
                        .lead()
                        .flatMap(lead -> organisations.byId(lead.id()))
                        .map(lead -> viewer.may(Permission.APPROVE_CAUSE, lead.path()))
                        .orElse(true);
    }

    void checkOversees(Viewer viewer, Whistle whistle) {
        if (!oversees(viewer, whistle)) {
            throw new Refused("whistle.refused.oversight", whistle.code());
        }
    }

    /** @throws Refused when it is no unit that the person could call */
    Organisation called(Viewer viewer, String typed) {
        return callable.find(viewer, typed);
    }

    /** The units that a person may blow for. */
    public NamedUnits own(Viewer viewer) {
        return new NamedUnits(organisations.where(viewer, Permission.RECORD));
    }

    /** The unit that a person blows for: the one they name, or their own. */
    Organisation ownUnit(Viewer viewer, String code) {
        Optional<Organisation> named = code.isBlank()
                ? organisations.byId(viewer.organisationId()).filter(unit -> viewer.may(Permission.RECORD, unit.path()))
                : own(viewer).find(code);
        return named.orElseThrow(() -> new Refused("whistle.refused.ownUnit", code));
    }
}
