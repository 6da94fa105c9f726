package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30,        2026-09-30, 2026-09-30, DAY",
        "2026-9-3,          2026-09-03, 2026-09-03, DAY",
        "2026/9/30,         2026-09-30, 2026-09-30, DAY",
        "2026.9.30,         2026-09-30, 2026-09-30, DAY",
        "9/30/2026,         2026-09-30, 2026-09-30, DAY",
        "2026年9月30日,      2026-09-30, 2026-09-30, DAY",
        "2026年09月30号,     2026-09-30, 2026-09-30, DAY",
        "2028-02-29,        2028-02-29, 2028-02-29, DAY",
        "2026-09,           2026-09-01, 2026-09-30, MONTH",
        "2026.9,            2026-09-01, 2026-09-30, MONTH",
        "2026.10,           2026-10-01, 2026-10-31, MONTH",
        "2026/9,            2026-09-01, 2026-09-30, MONTH",
        "2026年9月,          2026-09-01, 2026-09-30, MONTH",
        "2026年9月份,        2026-09-01, 2026-09-30, MONTH",
        "2028年2月,          2028-02-01, 2028-02-29, MONTH",
        "2026年9月底,        2026-09-21, 2026-09-30, MONTH_END",
        "2026年2月末,        2026-02-21, 2026-02-28, MONTH_END",
        "2026.9月底,         2026-09-21, 2026-09-30, MONTH_END",
        "2026.9底,           2026-09-21, 2026-09-30, MONTH_END",
        "2026年第三季度,     2026-07-01, 2026-09-30, QUARTER",
        "2026年4季度,        2026-10-01, 2026-12-31, QUARTER",
        "2026Q3,            2026-07-01, 2026-09-30, QUARTER",
        "2026-q1,           2026-01-01, 2026-03-31, QUARTER",
        "2026,              2026-01-01, 2026-12-31, YEAR",
        "2026年,             2026-01-01, 2026-12-31, YEAR",
        "2026年底,           2026-12-01, 2026-12-31, YEAR_END",
        "2026年年底,         2026-12-01, 2026-12-31, YEAR_END",
        "2026年末,           2026-12-01, 2026-12-31, YEAR_END",
        "2028/2029,         2028-01-01, 2029-12-31, YEAR_RANGE",
        "2028-2029年,        2028-01-01, 2029-12-31, YEAR_RANGE",
        "2028年至2029年,     2028-01-01, 2029-12-31, YEAR_RANGE",
        "2028—2030,         2028-01-01, 2030-12-31, YEAR_RANGE",
        "２０２６年９月３０日,  2026-09-30, 2026-09-30, DAY",
        "２０２６．９,         2026-09-01, 2026-09-30, MONTH",
        "２０２６／９／３０,    2026-09-30, 2026-09-30, DAY",
        "' 2026 年 9 月　底 ', 2026-09-21, 2026-09-30, MONTH_END"
    })
    void everyUsualFormIsRead(String typed, LocalDate first, LocalDate last, Precision precision) {
        assertThat(StatedDate.parse(typed)).isEqualTo(new StatedDate(first, last, precision));
    }

    @ParameterizedTest
    @CsvSource({"未定", "待定", "undated"})
    void anOpenDateIsUndated(String typed) {
        assertThat(StatedDate.parse(typed)).isEqualTo(StatedDate.undated());
        assertThat(StatedDate.undated().isDated()).isFalse();
        assertThat(StatedDate.undated().isPastOn(LocalDate.MAX)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',           UNKNOWN_FORM",
        "尽快,          UNKNOWN_FORM",
        "9月,           UNKNOWN_FORM",
        "26.9,         UNKNOWN_FORM",
        "20260930,     UNKNOWN_FORM",
        "2026-9/30,    UNKNOWN_FORM",
        "2026年9月30日前, UNKNOWN_FORM",
        "2026-02-30,   NO_SUCH_DAY",
        "2027年2月29日, NO_SUCH_DAY",
        "2026.9.0,     NO_SUCH_DAY",
        "2026-13,      NO_SUCH_MONTH",
        "30/9/2026,    NO_SUCH_MONTH",
        "2026年0月底,   NO_SUCH_MONTH",
        "2026Q5,       NO_SUCH_QUARTER",
        "2026年第0季度, NO_SUCH_QUARTER",
        "2029/2028,    YEARS_NOT_IN_ORDER",
        "2028/2028,    YEARS_NOT_IN_ORDER",
        "0026-09-30,   YEAR_OUT_OF_RANGE",
        "9999,         YEAR_OUT_OF_RANGE"
    })
    void anythingElseIsRefusedWithItsReason(String typed, UnreadableDateException.Reason reason) {
        assertThatExceptionOfType(UnreadableDateException.class)
                .isThrownBy(() -> StatedDate.parse(typed))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.found()).isEqualTo(typed);
                    assertThat(refusal).hasMessageContainingAll("Found “" + typed + "”", "Expected", "Try");
                    assertThat(refusal.message(Locale.CHINA)).contains("“" + typed + "”", "应为", "请");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026年9月30日, 30 September 2026",
        "2026-09,    2026年9月,     September 2026",
        "2026年9月底, 2026年9月底,   end of September 2026",
        "2026Q3,     2026年第3季度, Q3 2026",
        "2026,       2026年,       2026",
        "2026年底,    2026年底,     end of 2026",
        "2028/2029,  2028年至2029年, 2028 to 2029",
        "待定,        未定,         undated"
    })
    void aDateIsShownInTheWordsItWasStatedIn(String typed, String chinese, String english) {
        StatedDate date = StatedDate.parse(typed);

        assertThat(date.display(Locale.CHINA)).isEqualTo(chinese);
        assertThat(date.display(Locale.UK)).isEqualTo(english);
    }

    @Test
    void aPromiseIsPastOnTheDayAfterItsLastDay() {
        StatedDate promise = StatedDate.parse("2026年9月");

        assertThat(promise.isPastOn(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(promise.isPastOn(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void aPrecisionStatedBesideTheDateMakesItAnEnd() {
        assertThat(StatedDate.parse("2026-09").meantAs(Precision.MONTH_END))
                .isEqualTo(StatedDate.monthEnd(YearMonth.of(2026, 9)));
        assertThat(StatedDate.parse("2026").meantAs(Precision.YEAR_END)).isEqualTo(StatedDate.yearEnd(2026));
        assertThat(StatedDate.parse("2026").meantAs(Precision.YEAR)).isEqualTo(StatedDate.year(2026));
        assertThatThrownBy(() -> StatedDate.parse("2026").meantAs(Precision.DAY))
                .hasMessageContaining("Found the precision day for 2026");
    }

    @ParameterizedTest
    @EnumSource
    void aPrecisionIsFoundByItsCode(Precision precision) {
        assertThat(Precision.ofCode(precision.code())).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-30, DAY",
        "2026-09-02, 2026-09-30, MONTH",
        "2026-09-01, 2026-10-31, MONTH",
        "2026-09-01, 2026-09-30, MONTH_END",
        "2026-08-01, 2026-10-31, QUARTER",
        "2026-02-01, 2027-01-31, YEAR",
        "2026-11-01, 2026-12-31, YEAR_END",
        "2026-01-01, 2026-12-31, YEAR_RANGE",
        "2026-09-30, 2026-09-30, UNDATED",
        "          , 2026-09-30, DAY"
    })
    void daysThatThePrecisionDoesNotCoverAreRefused(@Nullable LocalDate first, LocalDate last, Precision precision) {
        assertThatThrownBy(() -> new StatedDate(first, last, precision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(precision.code());
    }
}
