package guatu.scheduling.compression;

import java.math.BigDecimal;

/**
 * One activity made shorter.
 *
 * @param activity its key
 * @param fromWorkingDays its length, or what is left of it when it is under way
 * @param cost of all the working days taken off
 */
public record Shortening(String activity, int fromWorkingDays, int toWorkingDays, BigDecimal cost) {

    public int workingDays() {
        return fromWorkingDays - toWorkingDays;
    }
}
