package guatu.delivery.approval;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Initiative.Coded;
import guatu.delivery.approval.store.ZoneAssessmentTable;
import guatu.delivery.store.PlanningChoiceRows;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Entry;
import guatu.rules.Rules;
import guatu.rules.Words;
import guatu.scheduling.parallel.Assessment;
import guatu.scheduling.parallel.Assessment.Dropped;
import guatu.scheduling.parallel.Assessment.Simplified;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the zone has assessed for its whole area (区域评估), and says what that spares a project. */
@Service
public class ZoneAssessments {

    private static final String RULE = "zone-assessment";
    private static final String EFFECTS = "effects";
    private static final int DOCUMENT_LENGTH = 200;

    private final ZoneAssessmentTable table;
    private final PlanningChoiceRows choices;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    ZoneAssessments(ZoneAssessmentTable table, PlanningChoiceRows choices, Rules rules, Audit audit, Clock clock) {
        this.table = table;
        this.choices = choices;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest to end first. */
    public List<ZoneAssessment> all() {
        return table.standing();
    }

    /** Where an assessment may hold. */
    public List<Coded> places() {
        return choices.places();
    }

    /** The assessments that there are, by the name that the rule has for them. */
    public Map<String, Words> kinds() {
        Map<String, Words> kinds = new HashMap<>();
        effects().forEach(row -> kinds.put(row.text("assessed"), row.words("name")));
        return kinds;
    }

    /** What today's assessments do to the items of a project, by the items' keys in templates. */
    public Map<String, Assessment> effectsOn(Optional<String> placeCode) {
        List<String> assessed = table.holdingAt(placeCode, LocalDate.now(clock));
        Map<String, Assessment> effects = new HashMap<>();
        for (Entry row : effects()) {
            if (assessed.contains(row.text("assessed"))) {
                effects.put(
                        row.text("item"),
                        row.text("effect").equals("dropped")
                                ? new Dropped()
                                : new Simplified(row.integer("duration_working_days")));
            }
        }
        return effects;
    }

    /**
     * @param made with an identifier from its form; sent twice it is kept once
     * @throws Refused when the assessment is not known, the document is missing or the days are out of order
     */
    @Transactional
    public void add(Viewer viewer, ZoneAssessment made) {
        refuseOthers(viewer);
        if (!kinds().containsKey(made.assessed())) {
            throw new Refused("approval.assessment.unknown", made.assessed());
        }
        if (made.document().isBlank() || made.document().length() > DOCUMENT_LENGTH) {
            throw new Refused("approval.assessment.document", DOCUMENT_LENGTH);
        }
        if (made.validTo().isBefore(made.validFrom())) {
            throw new Refused(
                    "approval.assessment.days",
                    made.validFrom().toString(),
                    made.validTo().toString());
        }
        if (table.insert(made, viewer.id(), clock.instant())) {
            audit.append(
                    viewer,
                    "delivery.assessment.add",
                    new Subject("zone_assessment", made.id().toString(), made.document()),
                    Map.of("assessed", made.assessed(), "from", made.validFrom(), "to", made.validTo()));
        }
    }

    /** It holds no more for projects set up from now on. */
    @Transactional
    public void withdraw(Viewer viewer, UUID id) {
        refuseOthers(viewer);
        if (!table.withdraw(id, clock.instant())) {
            throw new NotFound("zone assessment " + id);
        }
        audit.append(
                viewer,
                "delivery.assessment.withdraw",
                new Subject("zone_assessment", id.toString(), ""),
                Map.of("assessment", id));
    }

    private static void refuseOthers(Viewer viewer) {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw new Refused("rules.refused.permission");
        }
    }

    private List<Entry> effects() {
        return rules.inForce(RULE, LocalDate.now(clock)).rows(EFFECTS);
    }
}
