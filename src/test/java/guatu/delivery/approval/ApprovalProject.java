package guatu.delivery.approval;

import guatu.calendar.StatedDate;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.Kind;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.NewInitiative;
import guatu.directory.Organisation;
import guatu.shell.Identifiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project to be set up from a template of approvals, promised for the end of 2028. */
public final class ApprovalProject {

    public static final LocalDate PROMISED = LocalDate.of(2028, 12, 29);

    private ApprovalProject() {}

    public static NewInitiative from(String template, Organisation unit) {
        return from(template, unit, false);
    }

    static NewInitiative onNegativeList(String template, Organisation unit) {
        return from(template, unit, true);
    }

    private static NewInitiative from(String template, Organisation unit, boolean onNegativeList) {
        return new NewInitiative(
                Identifiers.next(),
                Kind.PROJECT,
                unit.id(),
                StatedDate.day(PROMISED),
                Optional.of(template),
                onNegativeList,
                new InitiativeFields(
                        "智能装备产线",
                        "",
                        Optional.empty(),
                        "建成投产",
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ScheduleBasis.PLAN_CURVE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }
}
