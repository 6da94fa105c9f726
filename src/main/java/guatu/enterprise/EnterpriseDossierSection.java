package guatu.enterprise;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.util.List;

/** What another room knows of a firm and shows on the firm's page: its deals and promises, its requests. A room gives one bean for each. */
public interface EnterpriseDossierSection {

    /** Sections stand in this order; 100, 200, … */
    int order();

    /** Key of the section's title in the room's bundle. */
    String titleKey();

    /** Only what the person may see, as of the day; an empty section is left out. */
    List<Line> lines(Viewer viewer, Enterprise enterprise, AsOf asOf);

    /**
     * One thing of the section.
     *
     * @param path where it is shown; empty when nowhere
     * @param facts what is said of it, one after the other
     */
    record Line(String name, String path, List<Fact> facts) {

        public Line {
            facts = List.copyOf(facts);
        }
    }

    /** A key of the room's bundle with its arguments. */
    record Fact(String key, List<Object> arguments) {

        public Fact {
            arguments = List.copyOf(arguments);
        }
    }
}
