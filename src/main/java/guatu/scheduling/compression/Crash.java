package guatu.scheduling.compression;

import java.math.BigDecimal;

/**
 * How far an activity can be shortened, and what that takes.
 *
 * @param activity its key in the network
 * @param shortestWorkingDays not below zero; what is longer than the activity itself shortens nothing
 * @param costPerWorkingDay of each working day by which it is shortened: money, or a weight where people have no price
 */
public record Crash(String activity, int shortestWorkingDays, BigDecimal costPerWorkingDay) {

    /** @throws IllegalArgumentException if the length or the cost is negative */
    public Crash {
        if (shortestWorkingDays < 0 || costPerWorkingDay.signum() < 0) {
            throw new IllegalArgumentException(
                    "Found a shortest length of %d working days at %s a day for the activity %s. Expected neither to be negative. Try zero."
                            .formatted(shortestWorkingDays, costPerWorkingDay.toPlainString(), activity));
        }
    }
}
