package guatu.delivery;

import guatu.delivery.Progress.Decision;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.delivery.store.ActivityStatusTable;
import guatu.delivery.store.ProgressTable.NewProgress;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows from a new record or decision, in its transaction: the standing state, and all that a change brings. */
@Component
class StandingUpdate {

    private final ActivityStatusTable statuses;
    private final InitiativeChange change;
    private final Clock clock;

    StandingUpdate(ActivityStatusTable statuses, InitiativeChange change, Clock clock) {
        this.statuses = statuses;
        this.change = change;
        this.clock = clock;
    }

    void recorded(Viewer viewer, RecordingTarget target, NewProgress made, List<CheckedEvidence> files) {
        Map<String, Object> detail = detail(target);
        detail.put("progress", made.id());
        detail.put("kind", made.statement().code());
        detail.put("occurredOn", made.occurredOn());
        made.percent().ifPresent(percent -> detail.put("percent", percent.toPlainString()));
        made.forecastFinish().ifPresent(day -> detail.put("forecastFinish", day));
        made.supersedes().ifPresent(wrong -> detail.put("supersedes", wrong));
        for (int at = 0; at < files.size(); at++) {
            detail.put(
                    "file" + (at + 1),
                    files.get(at).name() + " SM3 " + files.get(at).sm3());
        }
        apply(
                viewer,
                target,
                made.supersedes().isPresent() ? "delivery.progress.supersede" : "delivery.progress.record",
                detail);
    }

    void decided(Viewer viewer, RecordingTarget target, Progress progress, Decision decision, String note) {
        Map<String, Object> detail = detail(target);
        detail.put("progress", progress.id());
        detail.put("decision", decision.code());
        detail.put("note", note);
        apply(viewer, target, "delivery.progress.decide", detail);
    }

    private void apply(Viewer viewer, RecordingTarget target, String action, Map<String, Object> detail) {
        statuses.recompute(target.activity().id(), AsOf.today(LocalDate.now(clock)));
        statuses.recomputeStart(target.initiative().id());
        change.made(viewer, target.initiative(), action, detail);
    }

    private static Map<String, Object> detail(RecordingTarget target) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("activity", target.activity().name());
        detail.put("activityId", target.activity().id());
        return detail;
    }
}
