package guatu.delivery;

import guatu.delivery.ProgressStatement.Claim;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Note;
import guatu.delivery.ProgressStatement.Withdrawn;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.delivery.evidence.EvidenceCheck;
import guatu.delivery.store.EvidenceTable;
import guatu.delivery.store.ProgressTable;
import guatu.delivery.store.ProgressTable.NewProgress;
import guatu.delivery.store.RecordingTargetTable;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records progress (记录进度), once, by whoever knows it. What was sent twice under one key is recorded once, and the
 * second answer is the first.
 */
@Service
public class ProgressBook {

    private final RecordingTargetTable targets;
    private final ProgressTable progress;
    private final EvidenceTable evidence;
    private final EvidenceCheck evidenceCheck;
    private final StandingUpdate standing;
    private final Rules rules;
    private final Clock clock;

    ProgressBook(
            RecordingTargetTable targets,
            ProgressTable progress,
            EvidenceTable evidence,
            EvidenceCheck evidenceCheck,
            StandingUpdate standing,
            Rules rules,
            Clock clock) {
        this.targets = targets;
        this.progress = progress;
        this.evidence = evidence;
        this.evidenceCheck = evidenceCheck;
        this.standing = standing;
        this.rules = rules;
        this.clock = clock;
    }

    /** The rule for recording that is in force today. */
    public RecordingRule rule() {
        return RecordingRule.of(rules.inForce(RecordingRule.CODE, LocalDate.now(clock)));
    }

    /** An activity of an initiative that the person may see, or of a unit whose work the person may see. */
    public RecordingTarget target(Viewer viewer, UUID activityId) {
        return targets.find(viewer, activityId).orElseThrow(() -> new NotFound("activity " + activityId));
    }

    public Progress find(Viewer viewer, UUID progressId) {
        Progress found = progress.byId(progressId).orElseThrow(() -> new NotFound("progress " + progressId));
        target(viewer, found.activityId());
        return found;
    }

    /** What was just recorded, by whoever recorded it. */
    public Progress made(Recorded recorded) {
        return progress.byId(recorded.progressId()).orElseThrow();
    }

    /** The latest records of an activity, those that were replaced among them. */
    public List<Progress> latest(RecordingTarget target, int count) {
        return progress.ofActivity(target.activity().id(), count);
    }

    /** @throws Refused when the person has no right to record, or the record can't be as stated */
    @Transactional
    public Recorded record(Viewer viewer, UUID activityId, Claim claim, Details details) {
        RecordingTarget target = target(viewer, activityId);
        if (!target.mayRecord()) {
            throw new Refused(
                    "delivery.refused.permission", target.organisation().name());
        }
        return write(viewer, target, claim, details, Optional.empty());
    }

    /**
     * Puts a new record in the place of a wrong one, which stays as it is.
     *
     * @throws Refused when the person neither recorded it nor plans in the unit, or when it was replaced already
     */
    @Transactional
    public Recorded supersede(Viewer viewer, UUID progressId, ProgressStatement statement, Details details) {
        Progress wrong = find(viewer, progressId);
        RecordingTarget target = target(viewer, wrong.activityId());
        if (!target.maySupersede(wrong, viewer.id())) {
            throw new Refused(
                    "delivery.progress.refused.supersession", wrong.recordedBy().displayName());
        }
        return write(viewer, target, statement, details, Optional.of(progressId));
    }

    private Recorded write(
            Viewer viewer,
            RecordingTarget target,
            ProgressStatement statement,
            Details details,
            Optional<UUID> supersedes) {
        List<CheckedEvidence> files =
                details.files().stream().map(evidenceCheck::check).toList();
        targets.lock(target.initiative().id());
        Instant now = recordedAt(target.activity().id());
        NewProgress made = new NewProgress(
                Identifiers.next(),
                target.initiative().id(),
                target.activity().id(),
                statement,
                details.note(),
                details.occurredOn(),
                now,
                viewer.id(),
                supersedes,
                details.requestKey());
        Optional<UUID> before = progress.recordedBefore(made);
        if (before.isPresent()) {
            return new Recorded(before.get(), target, true);
        }
        check(target, statement, details, supersedes);
        if (!progress.insert(made)) {
            return new Recorded(progress.recordedBefore(made).orElseThrow(), target, true);
        }
        files.forEach(file -> evidence.insert(Identifiers.next(), made.id(), made.initiativeId(), file, now));
        standing.recorded(viewer, target, made, files);
        return new Recorded(made.id(), target, false);
    }

    /** Later than every record of the activity, also when the clock was moved back: what was recorded last counts. */
    private Instant recordedAt(UUID activityId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return progress.latestRecording(activityId)
                .map(latest -> latest.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private void check(
            RecordingTarget target, ProgressStatement statement, Details details, Optional<UUID> supersedes) {
        LocalDate today = LocalDate.now(clock);
        if (details.occurredOn().isAfter(today)) {
            throw new Refused(
                    "delivery.progress.refused.future", details.occurredOn().toString(), today.toString());
        }
        boolean silent = details.note().isEmpty() && details.files().isEmpty();
        switch (statement) {
            case Note() when silent -> throw new Refused("delivery.progress.refused.emptyNote");
            case Withdrawn()
            when details.note().isEmpty() -> throw new Refused("delivery.progress.refused.withdrawnWithoutReason");
            case Finished()
            when target.activity().gate() && details.files().isEmpty() ->
                throw new Refused(
                        "delivery.progress.refused.gateWithoutFile",
                        target.activity().name());
            default -> {}
        }
        supersedes.flatMap(progress::superseding).ifPresent(other -> {
            throw new Refused("delivery.progress.refused.supersededAlready", other.displayName());
        });
    }

    /**
     * What goes with every record.
     *
     * @param occurredOn not later than today
     * @param files at most {@link #FILES}
     * @param requestKey made by whoever sends it, one per record meant; sending it again records nothing
     */
    public record Details(LocalDate occurredOn, String note, List<EvidenceUpload> files, String requestKey) {

        public static final int FILES = 5;
        private static final int NOTE_LENGTH = 4000;
        private static final int KEY_LENGTH = 100;

        public Details {
            note = note.strip();
            files = List.copyOf(files);
            if (note.length() > NOTE_LENGTH) {
                throw new Refused("delivery.progress.refused.noteLength", note.length(), NOTE_LENGTH);
            }
            if (files.size() > FILES) {
                throw new Refused("delivery.evidence.refused.count", files.size(), FILES);
            }
            if (requestKey.isBlank() || requestKey.length() > KEY_LENGTH) {
                throw new Refused("delivery.progress.refused.key");
            }
        }
    }

    /** @param repeated true when it had been recorded before under the same key */
    public record Recorded(UUID progressId, RecordingTarget target, boolean repeated) {}
}
