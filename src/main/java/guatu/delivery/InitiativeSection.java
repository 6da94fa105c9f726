package guatu.delivery;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.PageSection;
import java.util.List;

/**
 * What a room above knows of an initiative and shows on its page: what is blocked, what was ordered. A room gives one bean for
 * each; this room knows none of them.
 */
public interface InitiativeSection {

    /** Sections stand in this order; 100, 200, … */
    int order();

    /** Only what the person may see, as of the day; an empty section is left out. */
    PageSection of(Viewer viewer, Initiative initiative, List<Activity> activities, AsOf asOf);
}
