package guatu.supervision.pack;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a pack in its language; sums in 亿元 with two decimals in a text, in 万元 in a table. */
record PackWords(MessageSource messages, Locale locale) {

    private static final int TEN_THOUSAND = 4;
    private static final int HUNDRED_MILLION = 8;
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MONTH_END_ZH = DateTimeFormatter.ofPattern("yyyy年M月底", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String kind(Kind kind) {
        return text("delivery.kind." + kind.code());
    }

    String light(Light light) {
        return text("delivery.light." + light.code());
    }

    String day(LocalDate day) {
        return day.format(chinese() ? DAY_ZH : DAY_EN);
    }

    /** 2026年2月底 on the last day of a month, the day itself otherwise. */
    String until(LocalDate day) {
        return chinese() && day.getDayOfMonth() == day.lengthOfMonth() ? day.format(MONTH_END_ZH) : day(day);
    }

    /** In 亿元 with two decimals, for a text. */
    String hundredMillions(BigDecimal yuan) {
        return format("#,##0.00").format(yuan.movePointLeft(HUNDRED_MILLION).setScale(2, RoundingMode.HALF_UP));
    }

    /** In 万元, for a table. */
    String tenThousands(BigDecimal yuan) {
        return format("#,##0.##").format(inTenThousands(yuan));
    }

    static BigDecimal inTenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP);
    }

    String number(Number value) {
        return format("#,##0.##").format(value);
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
