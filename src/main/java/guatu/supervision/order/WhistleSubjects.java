package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whistles as subjects of orders. */
@Component
class WhistleSubjects implements SubjectSource {

    private final Whistles whistles;
    private final Clock clock;

    WhistleSubjects(Whistles whistles, Clock clock) {
        this.whistles = whistles;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.WHISTLE;
    }

    @Override
    public Subject find(Viewer viewer, String code) {
        Whistle found = whistles.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        return new Subject(
                SubjectKind.WHISTLE,
                found.code(),
                found.what(),
                "/supervision/whistles/" + found.code(),
                found.unit().code(),
                Optional.empty(),
                Optional.empty());
    }
}
