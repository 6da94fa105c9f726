package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Gantt.Tally;
import guatu.delivery.gantt.Timing.Criticality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The activities of a plan by their stages, both in the order of the plan. What has no stage stands in one without a name. */
record Stages(List<Stage> list) {

    record Stage(String name, List<Activity> activities) {

        Tally tally(Map<UUID, Timing> timings) {
            List<Timing> known = activities.stream()
                    .map(activity -> timings.get(activity.id()))
                    .filter(Objects::nonNull)
                    .toList();
            return new Tally(
                    activities.size(),
                    (int) activities.stream().filter(Activity::done).count(),
                    (int) known.stream()
                            .filter(timing -> timing.criticality() == Criticality.CRITICAL)
                            .count(),
                    known.stream().map(Timing::leftWorkingDays).min(Integer::compare));
        }

        /** Whether it has a row of its own: what has no name is not folded. */
        boolean named() {
            return !name.isBlank();
        }
    }

    static Stages of(List<Activity> activities) {
        Map<String, List<Activity>> byName = new LinkedHashMap<>();
        activities.forEach(activity -> byName.computeIfAbsent(activity.stage().strip(), name -> new ArrayList<>())
                .add(activity));
        // One stage alone groups nothing.
        return byName.size() < 2
                ? new Stages(activities.isEmpty() ? List.of() : List.of(new Stage("", activities)))
                : new Stages(byName.entrySet().stream()
                        .map(stage -> new Stage(stage.getKey(), stage.getValue()))
                        .toList());
    }
}
