package guatu.delivery;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.outlook.Outlook;
import guatu.delivery.reading.Link;
import guatu.delivery.whatif.Effect;
import guatu.delivery.whatif.Trial;
import guatu.delivery.whatif.TrialChange;
import guatu.delivery.whatif.WhatIf;
import guatu.directory.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says what it costs an initiative when its work is held. Nothing is written. */
@Service
public class Delays {

    /** More changes than these don't fit into the address of a trial. */
    private static final int MOST_HELD = 40;

    private final WhatIf whatIf;
    private final Clock clock;

    Delays(WhatIf whatIf, Clock clock) {
        this.whatIf = whatIf;
        this.clock = clock;
    }

    /**
     * @param activityId the activity that is held; without one, all that could go on today is
     * @param until the first day on which it could go on
     * @throws guatu.shell.NotFound when there is no such initiative or the person may not see it
     */
    public Delay of(Viewer viewer, String initiativeCode, Optional<UUID> activityId, LocalDate until) {
        Effect standing = whatIf.of(viewer, initiativeCode, Trial.EMPTY);
        int held = Math.max(
                0,
                WorkingCalendar.stateCouncil()
                        .workingDaysBetween(LocalDate.now(clock).minusDays(1), until.minusDays(1)));
        Trial trial = new Trial(held(standing, activityId).stream()
                .flatMap(activity -> change(activity, until, held).stream())
                .limit(MOST_HELD)
                .toList());
        Effect effect = trial.isEmpty() ? standing : whatIf.of(viewer, initiativeCode, trial);
        return new Delay(
                until,
                standing.initiative().deadlines().promisedOn(),
                standing.before().finish(),
                effect.after().finish(),
                standing.before().outlook().flatMap(Outlook::percent),
                effect.after().outlook().flatMap(Outlook::percent),
                trial.texts());
    }

    private static List<Activity> held(Effect standing, Optional<UUID> activityId) {
        Set<UUID> open = standing.activities().stream()
                .filter(activity -> activity.status().actualFinish().isEmpty())
                .map(Activity::id)
                .collect(Collectors.toSet());
        Set<UUID> waiting = standing.links().stream()
                .filter(link -> open.contains(link.predecessorId()))
                .map(Link::successorId)
                .collect(Collectors.toSet());
        return standing.activities().stream()
                .filter(activity -> open.contains(activity.id()))
                .filter(activity -> activityId
                        .map(activity.id()::equals)
                        .orElse(!waiting.contains(activity.id())
                                || activity.status().actualStart().isPresent()))
                .toList();
    }

    /** What has not begun begins on the day; what has begun takes as much longer as it is held. */
    private static Optional<TrialChange> change(Activity activity, LocalDate until, int held) {
        if (activity.status().actualStart().isEmpty()) {
            return Optional.of(new TrialChange.Start(activity.id(), until));
        }
        return held == 0 || activity.type() == Activity.Type.MILESTONE
                ? Optional.empty()
                : Optional.of(new TrialChange.Length(activity.id(), longer(activity, held)));
    }

    /** The share that is left of the work must come to as many more days as it is held. */
    private static int longer(Activity activity, int held) {
        double left = Math.max(1, 100 - activity.status().percent().intValue()) / 100.0;
        int length = Math.max(1, activity.durationWorkingDays());
        return Math.min(TrialChange.Length.LONGEST, length + (int) Math.ceil(held / left));
    }
}
