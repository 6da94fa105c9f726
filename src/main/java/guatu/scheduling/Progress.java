package guatu.scheduling;

import java.time.LocalDateTime;

/** How far an activity has come. */
public sealed interface Progress {

    record NotStarted() implements Progress {}

    /** @param remaining what is left of it, from the data date on */
    record Started(LocalDateTime actualStart, Span remaining) implements Progress {}

    record Finished(LocalDateTime actualStart, LocalDateTime actualFinish) implements Progress {

        /** @throws IllegalArgumentException if it finished before it started */
        public Finished {
            if (actualFinish.isBefore(actualStart)) {
                throw new IllegalArgumentException(
                        "Found an actual finish %s before the actual start %s. Expected it at the start or after. Try looking for a mistyped date."
                                .formatted(actualFinish, actualStart));
            }
        }
    }

    static Progress none() {
        return new NotStarted();
    }
}
