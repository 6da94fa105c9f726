package guatu.delivery.web.api;

import guatu.delivery.Activity;
import guatu.delivery.reading.ActivityState;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Link;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An activity or a milestone with where it stands. */
@Schema(description = "delivery.api.activity")
record ActivityDetail(
        UUID id,
        int position,
        @Schema(example = "桩基施工") String name,
        @Schema(allowableValues = {"activity", "milestone"}) String type,
        @Schema(description = "delivery.api.activity.gate") boolean gate,
        String stage,
        int durationWorkingDays,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedFinish,
        Optional<LocalDate> actualStart,
        Optional<LocalDate> actualFinish,
        Optional<LocalDate> forecastFinish,
        BigDecimal percent,
        boolean verified,

        @Schema(allowableValues = {"not_started", "under_way", "reported", "done"})
        String state,

        long daysOverdue,
        List<Predecessor> predecessors) {

    @Schema(description = "delivery.api.predecessor")
    record Predecessor(
            UUID activityId,
            int lagWorkingDays,

            @Schema(allowableValues = {"legal", "technical", "customary"})
            String ground) {}

    static List<ActivityDetail> of(Dossier dossier) {
        Map<UUID, List<Link>> before = dossier.links().stream().collect(Collectors.groupingBy(Link::successorId));
        return dossier.activities().stream()
                .map(activity -> of(
                        activity,
                        before.getOrDefault(activity.id(), List.of()),
                        dossier.asOf().day()))
                .toList();
    }

    private static ActivityDetail of(Activity activity, List<Link> before, LocalDate day) {
        ActivityState state = ActivityState.of(activity, day);
        return new ActivityDetail(
                activity.id(),
                activity.position(),
                activity.name(),
                activity.type().code(),
                activity.gate(),
                activity.stage(),
                activity.durationWorkingDays(),
                activity.plan().start(),
                activity.plan().finish(),
                activity.status().actualStart(),
                activity.status().actualFinish(),
                activity.status().forecastFinish(),
                activity.status().percent(),
                activity.status().verified(),
                state.word().code(),
                state.daysOverdue(),
                before.stream()
                        .map(link -> new Predecessor(link.predecessorId(), link.lagWorkingDays(), link.ground()))
                        .toList());
    }
}
