package guatu.delivery.web;

import guatu.audit.AuditEntry;
import guatu.calendar.StatedDate;
import guatu.calendar.StatedDate.Precision;
import guatu.delivery.Initiative.Money;
import guatu.shell.web.Numbers;
import guatu.shell.web.Page;
import guatu.shell.web.SourceReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days, money and sources in the words of the page's language. */
public record Worded(Page page) {

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** A day as it was stated: 2026年9月, 2026年底. The kept day is the last of what was stated. */
    public String stated(Optional<LocalDate> lastDay, String precision) {
        return lastDay.map(day -> asStated(day, precision).display(page.locale()))
                .orElse("");
    }

    static StatedDate asStated(LocalDate day, String precision) {
        return StatedDate.endingOn(day, known(precision));
    }

    private static Precision known(String precision) {
        return Arrays.stream(Precision.values())
                .filter(one -> one.code().equals(precision))
                .findFirst()
                .orElse(Precision.DAY);
    }

    public String day(Optional<LocalDate> day) {
        return page.date(day.orElse(null));
    }

    /** 26.5 亿元, 300 万美元. */
    public String money(Money money) {
        return money(money.amount(), money.currency());
    }

    public String money(BigDecimal amount, String currency) {
        String unit = Numbers.inHundredMillions(amount) ? "hundredMillion" : "tenThousand";
        return page.text("delivery.money." + unit, Numbers.inLargeUnit(amount), currency(currency));
    }

    private String currency(String code) {
        return List.of("CNY", "USD", "EUR", "JPY", "HKD").contains(code)
                ? page.text("delivery.currency." + code)
                : code;
    }

    public String source(String source) {
        return SourceReference.inWords(page, source);
    }

    public List<ChangeLine> changes(List<AuditEntry> entries) {
        return entries.stream().map(entry -> ChangeLine.of(entry, page)).toList();
    }

    /** The name of a month above the Gantt. */
    public String month(YearMonth month) {
        if (page.chinese()) {
            return month.getMonthValue() + "月";
        }
        return month.format(SHORT_MONTH);
    }

    public String fileSize(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : BigDecimal.valueOf(bytes / 100_000, 1) + " MB";
    }
}
