package guatu.delivery.web.api;

import guatu.delivery.Activity;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.Estimate;
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
        Terms terms,
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

            @Schema(allowableValues = {"finish_to_start", "start_to_start", "finish_to_finish", "start_to_finish"})
            String type,

            @Schema(description = "delivery.api.predecessor.lag", example = "5")
            int lagDays,

            @Schema(allowableValues = {"working", "calendar"})
            String lagUnit,

            @Schema(allowableValues = {"legal", "technical", "customary"})
            String ground,

            String source) {

        static Predecessor of(Link link) {
            return new Predecessor(
                    link.predecessorId(),
                    link.typeCode(),
                    link.lagDays(),
                    link.lagUnit().code(),
                    link.groundCode(),
                    link.source());
        }
    }

    @Schema(description = "delivery.api.terms")
    record Terms(
            @Schema(allowableValues = {"office", "construction", "everyday"})
            String calendar,

            Optional<DayConstraint> constraint,
            Optional<LocalDate> deadlineOn,
            Optional<Estimate> estimate,
            Optional<Crash> crash,
            @Schema(example = "桩基施工") String category) {

        static Terms of(SchedulingTerms terms) {
            return new Terms(
                    terms.calendar().code(),
                    terms.constraint().map(one -> new DayConstraint(one.kind().code(), one.on())),
                    terms.deadlineOn(),
                    terms.estimate(),
                    terms.crash(),
                    terms.category());
        }
    }

    record DayConstraint(
            @Schema(
                    allowableValues = {
                        "start_no_earlier",
                        "start_no_later",
                        "finish_no_earlier",
                        "finish_no_later",
                        "must_start",
                        "must_finish",
                        "as_late_as_possible"
                    })
            String kind,

            Optional<LocalDate> on) {}

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
                Terms.of(activity.terms()),
                activity.plan().start(),
                activity.plan().finish(),
                activity.status().actualStart(),
                activity.status().actualFinish(),
                activity.status().forecastFinish(),
                activity.status().percent(),
                activity.status().verified(),
                state.word().code(),
                state.daysOverdue(),
                before.stream().map(Predecessor::of).toList());
    }
}
