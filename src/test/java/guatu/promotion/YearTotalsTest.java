package guatu.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.promotion.promise.Fact;
import guatu.promotion.promise.Fulfilment;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.Promise.Deal;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.Side;
import guatu.promotion.promise.Terms;
import guatu.promotion.promise.YearTotal;
import guatu.promotion.promise.YearTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearTotalsTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final Deal ONE = deal("甲公司");
    private static final Deal OTHER = deal("乙公司");

    @Test
    void aStepOfAnInvestmentCountsWithWhatItAddsAndAPaymentOnce() {
        List<Fact> paid = List.of(fact("2025-06-30", 80), fact("2026-06-30", 150));

        List<YearTotal> years = YearTotals.of(
                List.of(
                        standing(ONE, Measure.INVESTMENT, 100, "2025-12-31", paid),
                        standing(ONE, Measure.INVESTMENT, 300, "2026-12-31", paid)),
                DAY);

        assertThat(years).hasSize(2);
        amounts(years.getFirst(), 2025, "100", "80");
        amounts(years.getLast(), 2026, "200", "150");
        assertThat(years.getLast().percent())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("75"));
    }

    @Test
    void figuresOfAYearAreHeldAgainstWhatWasPromisedForIt() {
        List<YearTotal> years = YearTotals.of(
                List.of(
                        standing(
                                ONE,
                                Measure.OUTPUT,
                                1000,
                                "2026-12-31",
                                List.of(fact("2025-12-31", 400), fact("2026-12-31", 900))),
                        standing(OTHER, Measure.OUTPUT, 500, "2026-06-30", List.of(fact("2026-12-31", 600)))),
                DAY);

        assertThat(years).singleElement().satisfies(year -> amounts(year, 2026, "1500", "1500"));
        assertThat(years.getFirst().due()).isEqualTo(new YearTotal.Due(2, 1, 0, 1));
    }

    @Test
    void whatTheZonePaidStandsInTheYearOfThePaymentAndWhatIsDueInItsOwn() {
        List<YearTotal> years = YearTotals.of(
                List.of(
                        standing(ONE, Measure.PAYMENT, 50, "2025-12-31", List.of(fact("2026-02-01", 50))),
                        standing(OTHER, Measure.PAYMENT, 70, "2026-12-31", List.of(fact("2026-11-01", 70)))),
                DAY);

        amounts(years.getFirst(), 2025, "50", null);
        assertThat(years.getFirst().due()).isEqualTo(new YearTotal.Due(1, 0, 1, 0));
        amounts(years.getLast(), 2026, "70", "120");
    }

    @Test
    void aDeedIsCountedAndHasNoAmountAndTaxPerMuDoesNotAddUp() {
        List<YearTotal> years = YearTotals.of(
                List.of(
                        standing(ONE, Measure.START, 1, "2026-06-30", List.of(fact("2026-06-01", 1))),
                        standing(ONE, Measure.TAX_PER_MU, 20, "2026-12-31", List.of(fact("2026-12-31", 25)))),
                DAY);

        assertThat(years).allSatisfy(year -> {
            assertThat(year.due()).isEqualTo(new YearTotal.Due(1, 1, 0, 0));
            assertThat(year.promised()).isEmpty();
            assertThat(year.fact()).isEmpty();
        });
    }

    @Test
    void investorsStandApartWhereAskedFor() {
        YearTotals totals = new YearTotals(DAY, true);
        totals.add(standing(ONE, Measure.JOBS, 100, "2026-12-31", List.of(fact("2026-12-31", 90))));
        totals.add(standing(OTHER, Measure.JOBS, 40, "2026-12-31", List.of()));

        assertThat(totals.rows()).extracting(YearTotal::investor).containsExactly("乙公司", "甲公司");
    }

    @Test
    void whatWasNotApprovedOrWasGivenUpCountsNowhere() {
        PromiseStanding held = standing(ONE, Measure.JOBS, 100, "2026-12-31", List.of());

        assertThat(YearTotals.of(List.of(as(held, false, false), as(held, true, true)), DAY))
                .isEmpty();
    }

    private static void amounts(YearTotal total, int year, String promised, @Nullable String fact) {
        assertThat(total.year()).isEqualTo(year);
        assertThat(total.promised())
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(promised));
        if (fact == null) {
            assertThat(total.fact()).isEmpty();
        } else {
            assertThat(total.fact())
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(fact));
        }
    }

    private static PromiseStanding as(PromiseStanding standing, boolean holds, boolean released) {
        Promise promise = standing.promise();
        return new PromiseStanding(
                new Promise(
                        promise.id(),
                        promise.code(),
                        promise.deal(),
                        promise.unit(),
                        promise.unitPath(),
                        promise.terms(),
                        1,
                        holds,
                        released,
                        Optional.empty()),
                standing.facts(),
                standing.fulfilment());
    }

    private static PromiseStanding standing(Deal deal, Measure measure, long amount, String due, List<Fact> facts) {
        String currency = measure.quantity() == Measure.Quantity.PEOPLE || measure.quantity() == Measure.Quantity.NONE
                ? ""
                : "CNY";
        Promise promise = new Promise(
                UUID.randomUUID(),
                "PM-2026-0001",
                deal,
                new Unit(UUID.randomUUID(), "N", "北片"),
                "R.N",
                new Terms(
                        measure,
                        "承诺",
                        BigDecimal.valueOf(amount),
                        currency,
                        Optional.of(LocalDate.parse(due)),
                        measure.side() == Side.ZONE ? "协议" : ""),
                1,
                true,
                false,
                Optional.empty());
        return new PromiseStanding(promise, facts, Fulfilment.of(promise, facts, DAY));
    }

    private static Deal deal(String investor) {
        return new Deal(UUID.randomUUID(), "LD-2026-0001", "项目", investor, Optional.empty(), Optional.empty());
    }

    private static Fact fact(String on, long value) {
        return new Fact(LocalDate.parse(on), BigDecimal.valueOf(value), "", "", "", false);
    }
}
