package guatu.supervision.message.channel;

import guatu.rules.RuleVersion;
import java.time.Duration;
import java.time.LocalTime;

/**
 * The rule for delivering messages, typed.
 *
 * @param quiet what personal settings begin with
 * @param mostAttempts after so many, a delivery is given up
 * @param lease after so long, a post that broke off is taken over
 */
public record DeliveryRule(
        PostTimes.Quiet quiet, Duration firstWait, Duration longestWait, int mostAttempts, Duration lease) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "message-delivery";

    public static DeliveryRule of(RuleVersion rule) {
        return new DeliveryRule(
                new PostTimes.Quiet(
                        LocalTime.parse(rule.text("quiet_from")), LocalTime.parse(rule.text("quiet_until"))),
                Duration.ofMinutes(rule.integer("first_wait_minutes")),
                Duration.ofMinutes(rule.integer("longest_wait_minutes")),
                rule.integer("most_attempts"),
                Duration.ofMinutes(rule.integer("lease_minutes")));
    }

    /** How long a channel rests after so many failures in a row: twice as long each time, up to the longest. */
    public Duration waitAfter(int failures) {
        Duration wait = firstWait;
        for (int count = 1; count < failures && wait.compareTo(longestWait) < 0; count++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
