package guatu.delivery;

import guatu.delivery.store.ActivityTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which stages of an initiative are reached, by its milestones. For rooms that follow an initiative, not for pages. */
@Service
public class Milestones {

    private final ActivityTable activities;

    Milestones(ActivityTable activities) {
        this.activities = activities;
    }

    /** @param on the day on which the last of the stage's milestones was reached @param last its name */
    public record Reached(LocalDate on, String last) {}

    /** By the stage's name: those that have milestones, all of them done, gates confirmed. As of this moment. */
    public Map<String, Reached> stages(UUID initiativeId) {
        Map<String, List<Activity>> milestones = activities.ofInitiative(initiativeId).stream()
                .filter(activity -> activity.type() == Activity.Type.MILESTONE)
                .collect(Collectors.groupingBy(Activity::stage));
        Map<String, Reached> reached = new HashMap<>();
        milestones.forEach((stage, all) -> {
            if (all.stream().allMatch(Activity::done)) {
                all.stream()
                        .flatMap(one -> one.status().actualFinish().stream().map(on -> new Reached(on, one.name())))
                        .max(Comparator.comparing(Reached::on))
                        .ifPresent(last -> reached.put(stage, last));
            }
        });
        return reached;
    }
}
