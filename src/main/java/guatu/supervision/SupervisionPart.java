package guatu.supervision;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.PageSection;

/** A part of supervision on the room's front: what of it waits for the units of the person who asks. A part gives one bean. */
public interface SupervisionPart {

    /** Parts stand in this order; 100, 200, … */
    int order();

    /** What waits, the most urgent first and a handful at most; the action opens the part's own page. */
    PageSection waiting(Viewer viewer, AsOf asOf);
}
