package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.shell.NotFound;

/** Finds subjects of one kind; whoever keeps such things gives one bean. */
public interface SubjectSource {

    SubjectKind kind();

    /** @throws NotFound when it is not there or not to be seen */
    Subject find(Viewer viewer, String code);
}
