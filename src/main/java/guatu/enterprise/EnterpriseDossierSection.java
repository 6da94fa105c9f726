package guatu.enterprise;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.PageSection;

/** What another room knows of a firm and shows on the firm's page: its deals and promises, its requests. A room gives one bean for each. */
public interface EnterpriseDossierSection {

    /** Sections stand in this order; 100, 200, … */
    int order();

    /** Only what the person may see, as of the day; an empty section is left out. */
    PageSection of(Viewer viewer, Enterprise enterprise, AsOf asOf);
}
