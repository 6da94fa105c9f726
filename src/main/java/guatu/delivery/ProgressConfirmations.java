package guatu.delivery;

import guatu.delivery.Progress.Decision;
import guatu.delivery.store.ProgressTable;
import guatu.delivery.store.RecordingTargetTable;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person's decision on the finish of a gate (复核): it counts from then on, or goes back to who recorded it. */
@Service
public class ProgressConfirmations {

    private static final int NOTE_LENGTH = 2000;

    private final ProgressBook book;
    private final RecordingTargetTable targets;
    private final ProgressTable progress;
    private final StandingUpdate standing;
    private final Clock clock;

    ProgressConfirmations(
            ProgressBook book,
            RecordingTargetTable targets,
            ProgressTable progress,
            StandingUpdate standing,
            Clock clock) {
        this.book = book;
        this.targets = targets;
        this.progress = progress;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * Deciding the same again changes nothing.
     *
     * @param note why it goes back; may be empty for a confirmation
     * @throws Refused when it needs no confirmation, was decided or replaced already, or the person is not the one to ask
     */
    @Transactional
    public RecordingTarget decide(Viewer viewer, UUID progressId, Decision decision, String note) {
        RecordingTarget target =
                book.target(viewer, book.find(viewer, progressId).activityId());
        targets.lock(target.initiative().id());
        Progress reported = book.find(viewer, progressId);
        check(viewer, target, reported, decision, note);
        if (reported.confirmation().isPresent()) {
            return decidedBefore(viewer, target, reported.confirmation().get(), decision);
        }
        progress.decide(progressId, decision, note.strip(), clock.instant(), viewer.id());
        standing.decided(viewer, target, reported, decision, note.strip());
        return target;
    }

    private static void check(
            Viewer viewer, RecordingTarget target, Progress reported, Decision decision, String note) {
        if (!target.mayConfirm()) {
            throw new Refused(
                    "delivery.refused.permission", target.organisation().name());
        }
        if (reported.recordedBy().id().equals(viewer.id())) {
            throw new Refused("delivery.confirmation.refused.own");
        }
        if (!target.activity().gate() || !(reported.statement() instanceof ProgressStatement.Finished)) {
            throw new Refused(
                    "delivery.confirmation.refused.notNeeded", target.activity().name());
        }
        if (!reported.stands()) {
            throw new Refused("delivery.confirmation.refused.superseded");
        }
        if (decision == Decision.RETURNED && note.isBlank()) {
            throw new Refused("delivery.confirmation.refused.noReason");
        }
        if (note.length() > NOTE_LENGTH) {
            throw new Refused("delivery.progress.refused.noteLength", note.length(), NOTE_LENGTH);
        }
    }

    private static RecordingTarget decidedBefore(
            Viewer viewer, RecordingTarget target, Progress.Confirmation before, Decision decision) {
        if (before.decision() == decision && before.decidedBy().id().equals(viewer.id())) {
            return target;
        }
        throw new Refused(
                "delivery.confirmation.refused.decided", before.decidedBy().displayName());
    }
}
