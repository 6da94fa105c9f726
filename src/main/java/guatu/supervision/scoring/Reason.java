package guatu.supervision.scoring;

import java.util.Arrays;
import java.util.List;

/** A step of the reckoning, in words that a bundle gives: {@code league.because.<key>}. */
public record Reason(String key, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String key, Object... arguments) {
        return new Reason(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
