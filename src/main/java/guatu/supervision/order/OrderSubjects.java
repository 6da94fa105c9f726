package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what an order is about, wherever it stands. */
@Component
public class OrderSubjects {

    private final List<SubjectSource> sources;

    OrderSubjects(List<SubjectSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * @param item the wording, which is all that there is of a free subject
     * @throws NotFound when it is not there or not to be seen
     */
    public Subject find(Viewer viewer, SubjectKind kind, String code, String item) {
        if (kind == SubjectKind.FREE) {
            return Subject.free(item);
        }
        if (code.isBlank()) {
            throw new Refused("order.refused.subject");
        }
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NotFound(kind.code() + " " + code))
                .find(viewer, code.strip());
    }
}
