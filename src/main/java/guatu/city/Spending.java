package guatu.city;

import static guatu.city.store.CityTable.MONEY_DONE;
import static guatu.city.store.CityTable.MONEY_PLAN;

import guatu.city.store.CopyBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Spreads a project's investment over its years, and pays it by quarters. Whole yuan or dollars. */
final class Spending {

    private final City city;

    Spending(City city) {
        this.city = city;
    }

    void write(
            CopyBatch batch,
            Draw draw,
            UUID initiative,
            City.Unit unit,
            String currency,
            long investment,
            LocalDate start,
            LocalDate end) {
        int years = end.getYear() - start.getYear() + 1;
        double zeal = 0.75 + 0.4 * draw.share();
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            int firstMonth = year == start.getYear() ? start.getMonthValue() : 1;
            int lastMonth = year == end.getYear() ? end.getMonthValue() : 12;
            long amount = investment / years;
            List<Long> curve = draw.chance(0.6) ? curve(amount, firstMonth, lastMonth) : null;
            batch.add(MONEY_PLAN, initiative, year, currency, amount, curve);
            for (int quarter = (firstMonth + 2) / 3; quarter <= (lastMonth + 2) / 3; quarter++) {
                LocalDate paid = LocalDate.of(year, quarter * 3, draw.between(5, 25));
                if (paid.isAfter(city.lastDay()) || draw.chance(0.1)) {
                    continue;
                }
                long part = Math.round(amount * zeal / ((lastMonth + 2) / 3 - (firstMonth + 2) / 3 + 1));
                Instant at = city.soonAfter(paid, draw.between(0, 12), draw);
                UUID id = draw.id(at);
                batch.add(
                        MONEY_DONE,
                        id,
                        initiative,
                        paid,
                        currency,
                        part,
                        at,
                        unit.officers().getFirst(),
                        id);
            }
        }
    }

    private static List<Long> curve(long amount, int firstMonth, int lastMonth) {
        int months = lastMonth - firstMonth + 1;
        List<Long> curve = new ArrayList<>(12);
        for (int month = 1; month <= 12; month++) {
            curve.add(month < firstMonth || month > lastMonth ? 0L : amount / months);
        }
        curve.set(lastMonth - 1, amount - amount / months * (months - 1));
        return curve;
    }
}
