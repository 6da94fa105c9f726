package guatu.scheduling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a network. The message is for logs; a page words the fault in its own language. */
public sealed interface NetworkFault {

    /** What was found, what was expected, what to try. */
    String message();

    /**
     * Activities that wait for each other in a circle.
     *
     * @param keys the whole circle in the order of its links, each activity once; the last one precedes the first
     */
    record Cycle(List<String> keys) implements NetworkFault {

        public Cycle {
            keys = List.copyOf(keys);
        }

        @Override
        public String message() {
            String circle =
                    Stream.concat(keys.stream(), Stream.of(keys.getFirst())).collect(Collectors.joining(" → "));
            return "Found a circle of links: %s. Expected that no activity waits for itself. Try removing one of these links."
                    .formatted(circle);
        }
    }

    /** @param unknownKey the end of the link that no activity has for its key */
    record UnknownLinkEnd(Link link, String unknownKey) implements NetworkFault {

        @Override
        public String message() {
            return "Found the link %s → %s, but no activity %s. Expected links between activities of the network. Try adding the activity or removing the link."
                    .formatted(link.predecessor(), link.successor(), unknownKey);
        }
    }

    record DuplicateActivity(String key) implements NetworkFault {

        @Override
        public String message() {
            return "Found the activity %s twice. Expected a key of its own for each. Try renaming one of them."
                    .formatted(key);
        }
    }

    record NegativeDuration(String key, int workingDays) implements NetworkFault {

        @Override
        public String message() {
            return "Found a duration of %d working days for the activity %s. Expected zero or more. Try zero for a milestone."
                    .formatted(workingDays, key);
        }
    }

    /** @param days of a span, or of the durations and lags of a chain of activities together */
    record TooLong(long days) implements NetworkFault {

        @Override
        public String message() {
            return "Found durations and lags of %d days in a row. Expected at most a hundred years. Try looking for a mistyped duration."
                    .formatted(days);
        }
    }

    record UnknownParent(String key, String parent) implements NetworkFault {

        @Override
        public String message() {
            return "Found the activity %s within %s, but no activity %s. Expected a summary activity of the network. Try adding it."
                    .formatted(key, parent, parent);
        }
    }

    /** @param keys each within the next, the last one within the first */
    record CircularParents(List<String> keys) implements NetworkFault {

        public CircularParents {
            keys = List.copyOf(keys);
        }

        @Override
        public String message() {
            return "Found activities within each other: %s. Expected a tree. Try taking one of them out."
                    .formatted(String.join(" in ", keys));
        }
    }

    /** A summary activity and one below it: they can't wait for each other. */
    record LinkIntoOwnSummary(Link link) implements NetworkFault {

        @Override
        public String message() {
            return "Found the link %s → %s between a summary activity and one below it. Expected links between activities that do not contain each other. Try removing it."
                    .formatted(link.predecessor(), link.successor());
        }
    }

    /** A summary activity that demands what only one piece of work can keep. */
    record ConstraintOnSummary(String key, Constraint constraint) implements NetworkFault {

        @Override
        public String message() {
            return "Found the constraint %s on the summary activity %s. Expected START_NO_EARLIER_THAN or FINISH_NO_LATER_THAN there. Try giving it to an activity below."
                    .formatted(constraint, key);
        }
    }

    record UnknownCalendar(String key, String calendar) implements NetworkFault {

        @Override
        public String message() {
            return "Found the activity %s on the calendar %s, which was not given. Expected one of the calendars of the plan. Try adding it."
                    .formatted(key, calendar);
        }
    }
}
