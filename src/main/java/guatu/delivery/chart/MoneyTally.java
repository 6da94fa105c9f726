package guatu.delivery.chart;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.chart.ChartCounts.MoneyOfYear;
import java.util.UUID;

/** The year's money of a unit's initiatives that are alike in light, kind and stage, in one currency. */
public record MoneyTally(UUID unit, Light light, Kind kind, String stage, MoneyOfYear money) {}
