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

    /** @param workingDays all durations and lags together */
    record TooLong(long workingDays) implements NetworkFault {

        @Override
        public String message() {
            return "Found durations and lags of %d working days together. Expected at most %d. Try looking for a mistyped duration."
                    .formatted(workingDays, Network.LONGEST_WORKING_DAYS);
        }
    }
}
