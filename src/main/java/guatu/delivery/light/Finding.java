package guatu.delivery.light;

import guatu.delivery.Light;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One dimension's light and why, in words that a bundle gives: {@code delivery.light.because.<reason>}.
 *
 * @param arguments what the sentence names: numbers as text, days as ISO dates
 * @param activityId the activity that the sentence leads to, where there is one
 */
public record Finding(
        Dimension dimension, Light light, String reason, List<String> arguments, Optional<UUID> activityId) {

    public enum Dimension {
        START,
        SCHEDULE,
        MONEY,
        GATES_AND_MILESTONES,
        FIVE_FIXES,
        FRESHNESS,
        LIKELIHOOD,
        STATE
    }

    static Finding of(Dimension dimension, Light light, String reason, Object... arguments) {
        return new Finding(
                dimension,
                light,
                reason,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                Optional.empty());
    }

    Finding at(UUID activity) {
        return new Finding(dimension, light, reason, arguments, Optional.of(activity));
    }
}
