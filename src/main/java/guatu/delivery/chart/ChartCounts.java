package guatu.delivery.chart;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is counted above the chart.
 *
 * @param money per currency, what the year's plans ask for and what was done; only initiatives that have a plan
 */
public record ChartCounts(
        int total,
        Map<Light, Integer> byLight,
        Map<Kind, Integer> byKind,
        Map<String, Integer> byStage,
        int overdue,
        int dueThisWeek,
        int dueNextWeek,
        int silent,
        int fixesMissing,
        List<MoneyOfYear> money) {

    public ChartCounts {
        byLight = Map.copyOf(byLight);
        byKind = Map.copyOf(byKind);
        byStage = new LinkedHashMap<>(byStage);
        money = List.copyOf(money);
    }

    /**
     * @param planned of the whole year
     * @param schedule what the plans ask for by the day: by their monthly curves, or by elapsed months where there is none
     * @param done by the day
     */
    public record MoneyOfYear(
            String currency, BigDecimal planned, BigDecimal schedule, BigDecimal done, int initiatives) {

        /** Both together, of one currency. */
        MoneyOfYear plus(MoneyOfYear other) {
            return new MoneyOfYear(
                    currency,
                    planned.add(other.planned),
                    schedule.add(other.schedule),
                    done.add(other.done),
                    initiatives + other.initiatives);
        }

        /** Done in percent of the year's plan, one decimal. */
        public BigDecimal percentDone() {
            return percent(done);
        }

        public BigDecimal percentSchedule() {
            return percent(schedule);
        }

        private BigDecimal percent(BigDecimal part) {
            return planned.signum() == 0
                    ? BigDecimal.ZERO
                    : part.multiply(BigDecimal.valueOf(100)).divide(planned, 1, RoundingMode.HALF_UP);
        }
    }
}
