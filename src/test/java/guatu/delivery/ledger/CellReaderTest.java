package guatu.delivery.ledger;

import static guatu.delivery.ledger.Workbooks.csv;
import static guatu.delivery.ledger.Workbooks.read;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as people type them. */
class CellReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "投资额 | 1.5亿元 | 150000000 CNY",
                "投资额 | '3,200万' | 32000000 CNY",
                "投资额 | 5000000000 | 5000000000 CNY",
                "投资额 | １．５亿 | 150000000 CNY",
                "投资额 | 1000万美元 | 10000000 USD",
                "投资额 | $200 | 200 USD",
                "投资额（万元） | 3200 | 32000000 CNY",
                "投资额（亿元） | 1.5亿元 | 150000000 CNY"
            })
    void moneyIsWholeUnitsOfItsCurrency(String header, String typed, String expected) {
        Line line = only(header, typed);

        assertThat(line.text("investment_currency")).isEqualTo(expected.split(" ")[1]);
        assertThat(Values.plain(line.value("investment"))).isEqualTo(expected.split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "建筑面积, 47.65万㎡, floor_area_square_metres, 476500",
        "建筑面积, 3亩, floor_area_square_metres, 2000.0001",
        "建筑面积（万平方米）, 47.65, floor_area_square_metres, 476500",
        "用地面积, 155亩, land_area_mu, 155",
        "用地面积, 2000㎡, land_area_mu, 3"
    })
    void areasComeInTheColumnsUnit(String header, String typed, String key, String expected) {
        assertThat(Values.plain(only(header, typed).value(key))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026.9, 2026-09-30, month",
        "2026年9月底, 2026-09-30, month_end",
        "9/30/2026, 2026-09-30, day",
        "２０２６年９月, 2026-09-30, month",
        "2027, 2027-12-31, year",
        "2028/2029, 2029-12-31, year_range"
    })
    void aDateKeepsThePrecisionItWasStatedWith(String typed, LocalDate last, String precision) {
        assertThat(only("承诺时限", typed).values())
                .containsEntry("promised_on", last)
                .containsEntry("promised_precision", precision);
    }

    @ParameterizedTest
    @CsvSource({
        "投资额, 若干, NOT_MONEY",
        "投资额, 100亩, NOT_MONEY",
        "建筑面积, 100元, NOT_AN_AREA",
        "承诺时限, 2026年13月, NOT_A_DATE",
        "法定时限, 2026年9月, NOT_A_DAY",
        "序时口径, 随意, NOT_A_CHOICE",
        "责任单位, A/B, NOT_A_CODE",
        "币种, 贝壳, NOT_A_CURRENCY",
        "系统编号, 12, NOT_AN_ID"
    })
    void whatIsSomethingElseIsRefusedAndNotGuessed(String header, String typed, Problem problem) {
        assertThat(table(header, typed).refusals())
                .containsExactly(new Refusal(
                        "事项", 2, header, typed, problem, problem == Problem.NOT_A_CHOICE ? "计划曲线、时间进度" : ""));
    }

    @Test
    void aCodeWithABlankInsideIsNotCutShort() {
        Ledger ledger = read(csv("事项.csv", "编码,类别,名称,所属单位\nPRJ 001,项目,一,O\n"));

        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(Problem.NOT_A_CODE);
    }

    @Test
    void blanksAroundAValueDoNotCount() {
        assertThat(only("阶段", "  在建　").text("stage")).isEqualTo("在建");
    }

    @Test
    void twoCurrenciesThatDisagreeAreRefused() {
        Ledger ledger = read(csv("事项.csv", "编码,类别,名称,所属单位,投资额,币种\nP,项目,一,O,100万美元,CNY\n"));

        assertThat(ledger.refusals())
                .containsExactly(new Refusal("事项", 2, "币种", "CNY", Problem.CURRENCY_DIFFERS, "USD"));
    }

    private static Line only(String header, String typed) {
        Ledger ledger = table(header, typed);
        assertThat(ledger.refusals()).isEmpty();
        return ledger.lines().getFirst();
    }

    private static Ledger table(String header, String typed) {
        return read(csv("事项.csv", "编码,类别,名称,所属单位,%s\nP,项目,一,O,\"%s\"\n".formatted(header, typed)));
    }
}
