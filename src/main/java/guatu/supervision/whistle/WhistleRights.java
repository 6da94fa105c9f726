package guatu.supervision.whistle;

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

    WhistleRights(Organisations organisations) {
        this.organisations = organisations;
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

    /** @throws Refused when there is no such unit in service */
    Organisation unit(String code) {
        return organisations
                .byCode(code)
                .filter(Organisation::inService)
                .orElseThrow(() -> new Refused("whistle.refused.unit", code));
    }

    /** The unit that a person blows for: the one they name, or their own. */
    Organisation ownUnit(Viewer viewer, String code) {
        Optional<Organisation> named =
                code.isBlank() ? organisations.byId(viewer.organisationId()) : organisations.byCode(code);
        return named.filter(unit -> viewer.may(Permission.RECORD, unit.path()))
                .orElseThrow(() -> new Refused("whistle.refused.ownUnit", code));
    }
}
