package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of stated dates, over every precision. */
class StatedDateProperties {

    @Property
    void whatIsShownInChineseIsReadBackAsTheSameDate(@ForAll("dates") StatedDate date) {
        assertThat(StatedDate.parse(date.display(Locale.CHINA))).isEqualTo(date);
    }

    @Property
    void fullWidthCharactersAndBlanksChangeNothing(@ForAll("dates") StatedDate date) {
        String fullWidth = date.display(Locale.CHINA)
                .chars()
                .mapToObj(c -> Character.toString('0' <= c && c <= '9' ? c - '0' + '０' : c))
                .reduce("　", (text, character) -> text + character + " ");

        assertThat(StatedDate.parse(fullWidth)).isEqualTo(date);
    }

    @Property
    void aDatedStatementEndsOnItsLastDayAndNotBefore(@ForAll("dates") StatedDate date) {
        if (date.isDated()) {
            LocalDate last = Objects.requireNonNull(date.lastDay());
            assertThat(date.firstDay()).isBeforeOrEqualTo(last);
            assertThat(date.isPastOn(last)).isFalse();
            assertThat(date.isPastOn(last.plusDays(1))).isTrue();
        }
    }

    @Property
    void aTextIsReadOrRefusedWithItsReason(@ForAll("texts") String text) {
        try {
            assertThat(StatedDate.parse(text)).isNotNull();
        } catch (UnreadableDateException refusal) {
            assertThat(refusal.found()).isEqualTo(text);
            assertThat(refusal.message(Locale.CHINA)).contains(text).contains("应为");
        }
    }

    @Property
    void aDayThatNoMonthHasIsRefused(@ForAll("months") YearMonth month) {
        String text = "%s-%02d".formatted(month, month.lengthOfMonth() + 1);

        assertThatExceptionOfType(UnreadableDateException.class)
                .isThrownBy(() -> StatedDate.parse(text))
                .matches(refusal -> refusal.reason() == UnreadableDateException.Reason.NO_SUCH_DAY);
    }

    @Provide
    Arbitrary<StatedDate> dates() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1900, 2199);
        return Arbitraries.oneOf(
                months().flatMap(month -> Arbitraries.integers()
                        .between(1, month.lengthOfMonth())
                        .map(day -> StatedDate.day(month.atDay(day)))),
                months().map(StatedDate::month),
                months().map(StatedDate::monthEnd),
                months().map(month -> StatedDate.quarter(month.getYear(), (month.getMonthValue() + 2) / 3)),
                years.map(StatedDate::year),
                years.map(StatedDate::yearEnd),
                years.flatMap(first ->
                        Arbitraries.integers().between(first + 1, 2200).map(last -> StatedDate.yearRange(first, last))),
                Arbitraries.just(StatedDate.undated()));
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers()
                .between(1900 * 12, 2200 * 12 - 1)
                .map(months -> YearMonth.of(months / 12, months % 12 + 1));
    }

    /** Near misses, made of the characters that dates are made of. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789年月日底末季度第一二三四Q-/.~ ").ofMaxLength(12);
    }
}
