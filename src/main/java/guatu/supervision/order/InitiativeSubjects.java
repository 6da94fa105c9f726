package guatu.supervision.order;

import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.directory.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Initiatives as subjects of orders. */
@Component
class InitiativeSubjects implements SubjectSource {

    private final Initiatives initiatives;

    InitiativeSubjects(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.INITIATIVE;
    }

    @Override
    public Subject find(Viewer viewer, String code) {
        Initiative found = initiatives.find(viewer, code);
        return new Subject(
                SubjectKind.INITIATIVE,
                found.code(),
                found.name(),
                "/initiatives/" + found.code(),
                found.fixes().answerable().orElse(found.organisation()).code(),
                Optional.of(found.id()),
                Optional.empty());
    }
}
