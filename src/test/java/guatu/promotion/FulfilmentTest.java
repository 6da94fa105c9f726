package guatu.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.promotion.promise.Fact;
import guatu.promotion.promise.Fulfilment;
import guatu.promotion.promise.Fulfilment.State;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.Promise.Deal;
import guatu.promotion.promise.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FulfilmentTest {

    private static final LocalDate DUE = LocalDate.parse("2026-06-30");

    @ParameterizedTest
    @CsvSource({
        // what the account says by day, what was promised is 100 by the end of June
        "2026-05-01, 60, 2026-06-01, 40, 2026-06-15, KEPT",
        "2026-05-01, 60, 2026-06-01, 30, 2026-06-15, ON_THE_WAY",
        "2026-05-01, 60, 2026-06-01, 30, 2026-06-30, ON_THE_WAY",
        "2026-05-01, 60, 2026-06-01, 30, 2026-07-01, MISSED",
        "2026-05-01, 60, 2026-07-01, 40, 2026-07-02, LATE",
        "2026-05-01, 60, 2026-07-05, 40, 2026-07-02, MISSED",
    })
    void moneyAddsUpToTheDueDay(
            LocalDate first, BigDecimal one, LocalDate second, BigDecimal other, LocalDate day, State state) {
        List<Fact> facts = List.of(fact(first, one), fact(second, other));

        assertThat(state(promise(Measure.INVESTMENT, DUE), facts, day)).isEqualTo(state);
    }

    @Test
    void figuresOfYearsDoNotAddUp() {
        Promise promise = promise(Measure.OUTPUT, LocalDate.parse("2026-12-31"));
        List<Fact> facts = List.of(fact("2025-12-31", 60), fact("2026-12-31", 70));

        assertThat(state(promise, facts, LocalDate.parse("2027-01-01"))).isEqualTo(State.MISSED);
        assertThat(Fulfilment.of(promise, facts, LocalDate.parse("2027-01-01")).percent(BigDecimal.valueOf(100)))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("70"));
    }

    @Test
    void aLaterYearsFigureThatReachesItIsLate() {
        Promise promise = promise(Measure.TAX, LocalDate.parse("2025-12-31"));

        assertThat(state(promise, List.of(fact("2026-12-31", 120)), LocalDate.parse("2026-11-24")))
                .isEqualTo(State.LATE);
        assertThat(state(promise, List.of(fact("2025-12-31", 120)), LocalDate.parse("2026-11-24")))
                .isEqualTo(State.KEPT);
    }

    @Test
    void theInvestmentOfAYearLeavesOutTheYearsBefore() {
        Promise promise = promise(Measure.INVESTMENT_OF_YEAR, LocalDate.parse("2026-12-31"));

        assertThat(state(promise, List.of(fact("2025-05-01", 500)), LocalDate.parse("2026-12-31")))
                .isEqualTo(State.ON_THE_WAY);
        assertThat(state(promise, List.of(fact("2026-05-01", 100)), LocalDate.parse("2026-12-31")))
                .isEqualTo(State.KEPT);
    }

    @Test
    void silenceIsNoForTheZoneAndUnknownForTheInvestor() {
        LocalDate after = DUE.plusDays(1);

        assertThat(state(promise(Measure.PAYMENT, DUE), List.of(), after)).isEqualTo(State.MISSED);
        assertThat(state(promise(Measure.START, DUE), List.of(), after)).isEqualTo(State.MISSED);
        assertThat(state(promise(Measure.JOBS, DUE), List.of(), after)).isEqualTo(State.UNKNOWN);
        assertThat(state(promise(Measure.INVESTMENT, DUE), List.of(), after)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void withoutAStatedDayNothingIsMissed() {
        Promise promise = promise(Measure.PAYMENT, null);

        assertThat(state(promise, List.of(), LocalDate.parse("2099-01-01"))).isEqualTo(State.UNKNOWN);
        assertThat(state(promise, List.of(fact("2026-01-01", 10)), DUE)).isEqualTo(State.ON_THE_WAY);
        assertThat(state(promise, List.of(fact("2026-01-01", 100)), DUE)).isEqualTo(State.KEPT);
    }

    @Property
    void moreMoneyNeverMakesAPromiseWorse(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 400) Integer> days,
            @ForAll @IntRange(min = 1, max = 400) int further,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        Promise promise = promise(Measure.INVESTMENT, DUE);
        LocalDate day = LocalDate.parse("2026-12-31");
        List<Fact> facts = new ArrayList<>();
        days.forEach(number -> facts.add(fact(LocalDate.parse("2026-01-01").plusDays(number), BigDecimal.valueOf(30))));
        State before = state(promise, facts, day);
        facts.add(fact(LocalDate.parse("2026-01-01").plusDays(further), BigDecimal.valueOf(amount)));

        assertThat(rank(state(promise, facts, day))).isGreaterThanOrEqualTo(rank(before));
    }

    @Property
    void whatIsKeptStaysKept(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 180) Integer> days,
            @ForAll @IntRange(min = 0, max = 2_000) int later) {
        Promise promise = promise(Measure.PAYMENT, DUE);
        List<Fact> facts = days.stream()
                .map(number -> fact(LocalDate.parse("2026-01-01").plusDays(number), BigDecimal.valueOf(25)))
                .toList();
        State onTheDay = state(promise, facts, DUE);

        if (onTheDay == State.KEPT) {
            assertThat(state(promise, facts, DUE.plusDays(later))).isEqualTo(State.KEPT);
        } else {
            assertThat(onTheDay).isEqualTo(State.ON_THE_WAY);
            assertThat(state(promise, facts, DUE.plusDays(1 + later))).isIn(State.MISSED, State.LATE);
        }
    }

    private static int rank(State state) {
        return switch (state) {
            case UNKNOWN -> 0;
            case MISSED -> 1;
            case LATE -> 2;
            case KEPT -> 3;
            default -> throw new AssertionError(state);
        };
    }

    private static State state(Promise promise, List<Fact> facts, LocalDate day) {
        return Fulfilment.of(promise, facts, day).state();
    }

    private static Promise promise(Measure measure, LocalDate due) {
        boolean people = measure == Measure.JOBS;
        boolean deed = measure.quantity() == Measure.Quantity.NONE;
        return new Promise(
                UUID.randomUUID(),
                "PM-2026-0001",
                new Deal(UUID.randomUUID(), "LD-2026-0001", "项目", "投资方", Optional.empty(), Optional.empty()),
                new Unit(UUID.randomUUID(), "A", "甲"),
                "A",
                new Terms(
                        measure,
                        "原文",
                        deed ? BigDecimal.ONE : BigDecimal.valueOf(100),
                        people || deed ? "" : "CNY",
                        Optional.ofNullable(due),
                        "协议"),
                1,
                true,
                false,
                Optional.empty());
    }

    private static Fact fact(String day, int value) {
        return fact(LocalDate.parse(day), BigDecimal.valueOf(value));
    }

    private static Fact fact(LocalDate day, BigDecimal value) {
        return new Fact(day, value, "", "", "", false);
    }
}
