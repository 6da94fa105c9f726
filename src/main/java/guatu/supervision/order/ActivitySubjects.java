package guatu.supervision.order;

import guatu.delivery.ProgressBook;
import guatu.delivery.RecordingTarget;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Activities of initiatives as subjects of orders; their code is their identifier. */
@Component
class ActivitySubjects implements SubjectSource {

    private final ProgressBook activities;

    ActivitySubjects(ProgressBook activities) {
        this.activities = activities;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ACTIVITY;
    }

    @Override
    public Subject find(Viewer viewer, String code) {
        RecordingTarget target = activities.target(viewer, identifier(code));
        return new Subject(
                SubjectKind.ACTIVITY,
                target.activity().id().toString(),
                target.initiative().name() + " · " + target.activity().name(),
                "/initiatives/" + target.initiative().code(),
                target.organisation().code(),
                Optional.of(target.initiative().id()),
                Optional.empty());
    }

    private static UUID identifier(String code) {
        try {
            return UUID.fromString(code);
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("activity " + code);
        }
    }
}
