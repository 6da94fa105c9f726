package guatu.promotion;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.PageSection;

/** What a room above knows of a lead or deal and shows on its page: what is blocked, what was ordered. A room gives one bean for each. */
public interface LeadSection {

    /** Sections stand in this order; 100, 200, … */
    int order();

    /** Only what the person may see, as of the day; an empty section is left out. */
    PageSection of(Viewer viewer, Lead lead, AsOf asOf);
}
