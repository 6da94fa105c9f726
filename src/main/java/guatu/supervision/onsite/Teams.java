package guatu.supervision.onsite;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.onsite.store.OnsiteTable.Made;
import guatu.supervision.onsite.store.TeamTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams set up for hard work, and trainings. Whoever plans in a unit records for it. */
@Service
public class Teams {

    private final TeamTable table;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Audit audit;
    private final Clock clock;

    Teams(TeamTable table, Organisations organisations, Initiatives initiatives, Audit audit, Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first, one more than a page when there are more. */
    public List<Team> teams(Viewer viewer, AsOf asOf, Optional<UUID> after) {
        return table.teams(viewer.paths(Permission.SEE), asOf, after, Onsite.PAGE_LENGTH + 1);
    }

    /** The latest first, one more than a page when there are more. */
    public List<Training> trainings(Viewer viewer, AsOf asOf, Optional<UUID> after) {
        return table.trainings(viewer.paths(Permission.SEE), asOf, after, Onsite.PAGE_LENGTH + 1);
    }

    @Transactional
    public void found(Viewer viewer, Team team, String requestKey) {
        Organisation unit = unit(viewer, team.unit().code());
        Onsite.said("name", team.name());
        Optional<Initiative> initiative = team.initiative().isBlank()
                ? Optional.empty()
                : Optional.of(initiatives.find(viewer, team.initiative()));
        if (team.kind() == Team.Kind.PARTY_BRANCH && initiative.isEmpty()) {
            throw new Refused("onsite.refused.branchWithoutProject", team.name());
        }
        if (table.insert(team, initiative.map(Initiative::id).orElse(null), made(viewer, requestKey))) {
            audit.append(
                    viewer,
                    "supervision.team.found",
                    new Subject("organisation", unit.code(), unit.name()),
                    Map.of("kind", team.kind().code(), "name", team.name()));
        }
    }

    @Transactional
    public void arrange(Viewer viewer, Training training, String requestKey) {
        Organisation unit = unit(viewer, training.unit().code());
        Onsite.said("topic", training.topic());
        if (table.insert(training, made(viewer, requestKey))) {
            audit.append(
                    viewer,
                    "supervision.training.arrange",
                    new Subject("organisation", unit.code(), unit.name()),
                    Map.of("year", training.year(), "topic", training.topic()));
        }
    }

    /** @throws NotFound when it is none of the person's units' */
    @Transactional
    public void complete(Viewer viewer, UUID trainingId, String report) {
        LocalDate today = LocalDate.now(clock);
        Training training = table.training(viewer.paths(Permission.PLAN), trainingId, today)
                .orElseThrow(() -> new NotFound("training " + trainingId));
        Onsite.said("report", report);
        if (table.complete(trainingId, report.strip(), today)) {
            audit.append(
                    viewer,
                    "supervision.training.complete",
                    new Subject(
                            "organisation",
                            training.unit().code(),
                            training.unit().name()),
                    Map.of("topic", training.topic()));
        }
    }

    private Made made(Viewer viewer, String requestKey) {
        return new Made(viewer.id(), requestKey, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Organisation unit(Viewer viewer, String typed) {
        return new NamedUnits(organisations.where(viewer, Permission.PLAN))
                .find(typed)
                .orElseThrow(() -> new Refused("onsite.refused.unit", typed));
    }
}
