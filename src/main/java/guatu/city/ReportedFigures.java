package guatu.city;

import static guatu.city.store.CityTable.FIGURE;

import guatu.city.City.Unit;
import guatu.city.store.CopyBatch;
import guatu.shell.SearchText;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Draws what districts report: each metric by month, with the year's target. */
final class ReportedFigures {

    private final City city;

    ReportedFigures(City city) {
        this.city = city;
    }

    void write(CopyBatch batch, Draw draw) {
        List<List<String>> metrics = city.words().rows("metric");
        for (List<Unit> district : city.districts()) {
            for (int metric = 0; metric < metrics.size(); metric++) {
                int usual = draw.between(500, 90_000);
                YearMonth last = YearMonth.from(city.lastDay()).minusMonths(1);
                for (YearMonth month = YearMonth.from(city.firstDay());
                        !month.isAfter(last);
                        month = month.plusMonths(1)) {
                    String code = "%s-M%d-".formatted(district.getFirst().code(), metric + 1);
                    Instant at = city.at(month.plusMonths(1).atDay(1), draw);
                    if (month.getMonthValue() == 1) {
                        row(
                                batch,
                                draw,
                                district.getFirst(),
                                metrics.get(metric),
                                code + month.getYear(),
                                usual * 12L,
                                month.getYear() + "",
                                "target",
                                at);
                    }
                    long value = Math.round(usual * (0.7 + 0.6 * draw.share()));
                    row(
                            batch,
                            draw,
                            district.getFirst(),
                            metrics.get(metric),
                            code + month,
                            value,
                            month.toString(),
                            "actual",
                            at);
                }
            }
        }
    }

    private void row(
            CopyBatch batch,
            Draw draw,
            Unit unit,
            List<String> metric,
            String code,
            long value,
            String period,
            String kind,
            Instant at) {
        batch.add(
                FIGURE,
                draw.id(at),
                code,
                unit.id(),
                unit.id(),
                metric.get(0),
                metric.get(1),
                value,
                metric.get(2),
                period,
                kind,
                city.words().text("source"),
                SearchText.of(metric.get(0), metric.get(1)).text(),
                at,
                unit.officers().getFirst());
    }
}
