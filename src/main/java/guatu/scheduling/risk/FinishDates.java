package guatu.scheduling.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** On which days a plan may finish, from the runs of a simulation. */
public final class FinishDates {

    /** In rising order, by run: days of {@link LocalDate#toEpochDay}. */
    private final int[] days;

    FinishDates(int[] days) {
        this.days = days.clone();
        Arrays.sort(this.days);
    }

    public int runs() {
        return days.length;
    }

    /** The probability that the plan is finished by the end of that day: 0 to 1. */
    public double probabilityBy(LocalDate day) {
        return (double) runsBy(day.toEpochDay()) / days.length;
    }

    /**
     * The first day that holds with this probability: P80 for 0.8.
     *
     * @param probability above 0 and up to 1
     */
    public LocalDate holdingAt(double probability) {
        Domain.require(probability > 0 && probability <= 1, probability, "a probability above 0 and up to 1");
        // A probability that is a whole number of runs must not be pushed up by one for the last bit of the product.
        int runs = (int) Math.ceil(probability * days.length - 1e-6);
        return LocalDate.ofEpochDay(days[Math.max(0, runs - 1)]);
    }

    /** Half the width of a 95 % confidence interval of {@link #probabilityBy} for plain sampling; stratified is better. */
    public double margin(double probability) {
        return 1.96 * Math.sqrt(probability * (1 - probability) / days.length);
    }

    /** The S-curve: each day on which a run finished, in order, with the probability that the plan is finished by then. */
    public List<CurvePoint> curve() {
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            if (i == days.length - 1 || days[i + 1] > days[i]) {
                curve.add(new CurvePoint(LocalDate.ofEpochDay(days[i]), (i + 1.0) / days.length));
            }
        }
        return curve;
    }

    /** @param probability that the plan is finished by the end of the day */
    public record CurvePoint(LocalDate day, double probability) {}

    private int runsBy(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
