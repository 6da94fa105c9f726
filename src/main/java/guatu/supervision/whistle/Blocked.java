package guatu.supervision.whistle;

import guatu.delivery.Activities;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.Openness;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.whistle.Whistle.Kind;
import guatu.supervision.whistle.Whistle.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds what is blocked through the person who says so. A deal that is not open to all goes without its name. */
@Service
public class Blocked {

    private final Initiatives initiatives;
    private final Activities activities;
    private final Leads leads;
    private final Clock clock;

    Blocked(Initiatives initiatives, Activities activities, Leads leads, Clock clock) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * What a form shows of it.
     *
     * @param unitCode in whose ledger it stands
     * @param open activities that may be the blocked one
     */
    public record Found(Subject subject, String unitCode, String name, List<Activity> open) {}

    /** @throws NotFound when it is not there or the person may not see it */
    public Found find(Viewer viewer, Kind kind, String code, Optional<UUID> activityId) {
        if (kind == Kind.LEAD) {
            Lead lead = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
            String name = lead.description().project();
            return new Found(
                    new Subject(
                            kind,
                            lead.id(),
                            code,
                            lead.description().openness() == Openness.CITY ? name : "",
                            Optional.empty(),
                            ""),
                    lead.unit().code(),
                    name,
                    List.of());
        }
        Initiative initiative = initiatives.find(viewer, code);
        List<Activity> open = activities.openOf(viewer, code);
        Optional<Activity> held = activityId.map(id -> open.stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("open activity " + id)));
        return new Found(
                new Subject(
                        held.isPresent() ? Kind.ACTIVITY : Kind.INITIATIVE,
                        initiative.id(),
                        code,
                        initiative.name(),
                        held.map(Activity::id),
                        held.map(Activity::name).orElse("")),
                initiative.organisation().code(),
                initiative.name(),
                open);
    }

    /** The name as this person may read it; empty when they may not. */
    public Optional<String> nameFor(Viewer viewer, Subject subject) {
        try {
            return Optional.of(find(viewer, subject.kind(), subject.code(), Optional.empty())
                    .name());
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
