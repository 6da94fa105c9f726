package guatu.scheduling.risk;

import guatu.calendar.ShiftCalendar;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import java.time.LocalDate;

/** Small plans on a calendar without days off, so that a day of the plan is a day of the year. */
final class Plans {

    static final LocalDate START = LocalDate.of(2026, 3, 1);

    private Plans() {}

    static RiskModel model(Network network) {
        return RiskModel.of(
                network, Calendars.of(ShiftCalendar.everyDay()), START.atStartOfDay(), SchedulingRules.standard());
    }

    /** Activities a0, a1, … one after the other. */
    static Network series(int count, int days) {
        Network.Builder builder = Network.builder();
        for (int i = 0; i < count; i++) {
            builder.activity("a" + i, days);
            if (i > 0) {
                builder.link("a" + (i - 1), "a" + i);
            }
        }
        return builder.build();
    }

    /** Activities a0, a1, … at the same time, with one milestone after all of them. */
    static Network parallel(int count, int days) {
        Network.Builder builder = Network.builder().milestone("done");
        for (int i = 0; i < count; i++) {
            builder.activity("a" + i, days).link("a" + i, "done");
        }
        return builder.build();
    }

    static RiskModel estimated(Network network, Estimate estimate) {
        RiskModel model = model(network);
        for (var activity : network.activities()) {
            model = activity.isMilestone() ? model : model.estimated(activity.key(), estimate);
        }
        return model;
    }

    /** The day that ends after so many days of work. */
    static LocalDate day(int days) {
        return START.plusDays(days - 1L);
    }

    /** The expected finish, in days from the start, counting the day on which it falls. */
    static double mean(FinishDates finish) {
        double mean = 0;
        double before = 0;
        for (FinishDates.CurvePoint point : finish.curve()) {
            mean += (point.probability() - before) * (point.day().toEpochDay() - START.toEpochDay() + 1);
            before = point.probability();
        }
        return mean;
    }
}
