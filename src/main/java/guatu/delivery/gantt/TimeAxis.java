package guatu.delivery.gantt;

import guatu.delivery.gantt.Gantt.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole months laid out over a width. A month is never narrower than {@value #NARROWEST_MONTH} pixels, so a long plan
 * makes a wide chart.
 */
final class TimeAxis {

    private static final int USUAL_WIDTH = 940;
    private static final int NARROWEST_MONTH = 16;
    private static final int LABEL_WIDTH = 58;
    private static final List<Integer> LABEL_STEPS = List.of(1, 2, 3, 6, 12);

    private final YearMonth first;
    private final int monthCount;
    private final int width;

    TimeAxis(LocalDate from, LocalDate to) {
        first = YearMonth.from(from);
        monthCount = (int) first.until(YearMonth.from(to), ChronoUnit.MONTHS) + 1;
        width = Math.max(USUAL_WIDTH, monthCount * NARROWEST_MONTH);
    }

    int width() {
        return width;
    }

    /** Where a day begins. */
    int start(LocalDate day) {
        return place(day, 0);
    }

    /** Where a day ends. */
    int end(LocalDate day) {
        return place(day, 1);
    }

    boolean covers(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(first) && first.until(month, ChronoUnit.MONTHS) < monthCount;
    }

    List<Month> months() {
        double monthWidth = (double) width / monthCount;
        int step = LABEL_STEPS.stream()
                .filter(months -> months * monthWidth >= LABEL_WIDTH)
                .findFirst()
                .orElse(12);
        return IntStream.range(0, monthCount)
                .mapToObj(at -> {
                    YearMonth month = first.plusMonths(at);
                    int x = (int) Math.round(at * monthWidth);
                    int next = (int) Math.round((at + 1) * monthWidth);
                    boolean room = x + LABEL_WIDTH <= width;
                    boolean labelled = (month.getMonthValue() - 1) % step == 0 || (at == 0 && roomAtStart(step));
                    boolean opensYear = month.getMonthValue() == 1 || (at == 0 && roomAtStart(12));
                    return new Month(month, x, next - x, labelled && room, opensYear && room);
                })
                .toList();
    }

    /** The first month is named too, unless the next name would run into it. */
    private boolean roomAtStart(int step) {
        int monthsToNext = step - (first.getMonthValue() - 1) % step;
        return monthsToNext * ((double) width / monthCount) >= LABEL_WIDTH;
    }

    private int place(LocalDate day, int daysMore) {
        long months = first.until(YearMonth.from(day), ChronoUnit.MONTHS);
        double share = (day.getDayOfMonth() - 1 + daysMore) / (double) day.lengthOfMonth();
        return (int) Math.round((months + share) * width / monthCount);
    }
}
