package guatu.delivery.approval;

import guatu.calendar.TimeLimit;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateActivity.DayUnit;
import guatu.rules.TemplateActivity.Limit;
import guatu.rules.TemplateApproval;
import guatu.scheduling.parallel.ApprovalClock.LimitKind;
import guatu.scheduling.parallel.ClockStart;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An activity that came from a template of approvals.
 *
 * @param item its key in the template
 * @param review true for the first of an approval's two activities
 * @param stage of the four approval stages, if any
 * @param clockStart empty when it is no approval, or only its review
 */
public record TrackedActivity(
        UUID activityId,
        String templateCode,
        String item,
        boolean review,
        String stage,
        Optional<ClockStart> clockStart,
        Map<LimitKind, SourcedLimit> limits) {

    public record SourcedLimit(TimeLimit limit, String source) {}

    public TrackedActivity {
        limits = Map.copyOf(limits);
    }

    public static TrackedActivity of(UUID activityId, String templateCode, TemplateActivity one, boolean review) {
        Optional<TemplateApproval> approval = review ? Optional.empty() : one.approval();
        Map<LimitKind, SourcedLimit> limits = new EnumMap<>(LimitKind.class);
        approval.ifPresent(timed -> {
            timed.statutory().ifPresent(limit -> limits.put(LimitKind.STATUTORY, sourced(limit)));
            timed.promised().ifPresent(limit -> limits.put(LimitKind.PROMISED, sourced(limit)));
            timed.internal().ifPresent(limit -> limits.put(LimitKind.INTERNAL, sourced(limit)));
        });
        return new TrackedActivity(
                activityId,
                templateCode,
                one.key(),
                review,
                one.approvalStage(),
                approval.map(timed -> ClockStart.valueOf(timed.clockStart().name())),
                limits);
    }

    private static SourcedLimit sourced(Limit limit) {
        return new SourcedLimit(
                limit.unit() == DayUnit.WORKING_DAYS
                        ? TimeLimit.workingDays(limit.days())
                        : TimeLimit.naturalDays(limit.days()),
                limit.source());
    }
}
