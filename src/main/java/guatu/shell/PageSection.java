package guatu.shell;

import java.util.List;
import java.util.Optional;

/**
 * What one room shows on the page of another room's thing: a heading, lines that lead to its own pages, and what the person may do
 * there. It carries keys and no words, so that the page can speak its reader's language.
 *
 * @param titleKey key of the heading in the bundle of the room that shows it
 */
public record PageSection(String titleKey, List<Line> lines, Optional<Action> action) {

    public PageSection {
        lines = List.copyOf(lines);
    }

    /** A section without anything to do is left out when it has no lines either. */
    public boolean empty() {
        return lines.isEmpty() && action.isEmpty();
    }

    /**
     * One thing of the section.
     *
     * @param path where it is shown; empty when nowhere
     * @param facts what is said of it, one after the other
     */
    public record Line(String name, String path, List<Fact> facts) {

        public Line {
            facts = List.copyOf(facts);
        }
    }

    /** A key of the room's bundle with its arguments; days among them are said as dates. */
    public record Fact(String key, List<Object> arguments) {

        public Fact {
            arguments = List.copyOf(arguments);
        }

        public static Fact of(String key, Object... arguments) {
            return new Fact(key, List.of(arguments));
        }
    }

    /** Something to do there: the words of its button, and the page that it opens. */
    public record Action(String key, String path) {}
}
