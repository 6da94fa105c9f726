package guatu.scheduling.parallel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What starts an approval's clock (浙江省保障“最多跑一次”改革规定, 2018, Art. 5). */
public enum ClockStart {
    /** Its own papers were accepted. */
    OWN_ACCEPTANCE,
    /** The stage's papers were accepted at one window, which counts as acceptance by all agencies at that moment. */
    UNIFIED_ACCEPTANCE,
    /** The later agency receives the earlier one's written completion. */
    PREDECESSOR_COMPLETION;

    /**
     * The day from which the clock runs; empty while it has not started.
     *
     * @param own when the item's own papers were accepted; counts also where nothing comes before the item
     * @param unified when the papers of its stage were accepted at one window
     * @param completions when each item before it was completed; one that is empty is not completed yet
     */
    public Optional<LocalDate> startedOn(
            Optional<LocalDate> own, Optional<LocalDate> unified, Collection<Optional<LocalDate>> completions) {
        return switch (this) {
            case OWN_ACCEPTANCE -> own;
            case UNIFIED_ACCEPTANCE -> unified;
            case PREDECESSOR_COMPLETION ->
                completions.isEmpty()
                        ? own
                        : completions.stream()
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder())
                                .filter(last -> completions.stream().allMatch(Optional::isPresent));
        };
    }
}
