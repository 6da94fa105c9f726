package guatu.delivery.planning;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.store.PlanningChoiceRows;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the forms of planning offer to a person. */
@Service
@NamedInterface("planning")
public class Planning {

    private final Organisations organisations;
    private final PlanningChoiceRows rows;

    Planning(Organisations organisations, PlanningChoiceRows rows) {
        this.organisations = organisations;
        this.rows = rows;
    }

    /** @param owner of the initiative as it stands, who is offered too */
    @Transactional(readOnly = true)
    public PlanningChoices choices(Viewer viewer, Optional<UUID> owner) {
        return new PlanningChoices(
                organisations.where(viewer, Permission.PLAN),
                organisations.all(),
                rows.people(viewer.paths(Permission.PLAN), owner),
                rows.industries(),
                rows.places(),
                rows.collections());
    }

    /** Every unit, as a choice for who does an activity. */
    public List<Coded> units() {
        return organisations.all().stream()
                .map(one -> new Coded(one.id().toString(), one.name()))
                .toList();
    }
}
