package guatu.supervision.scoring;

import static guatu.supervision.scoring.Sheets.fact;
import static guatu.supervision.scoring.Sheets.indicator;
import static guatu.supervision.scoring.Sheets.number;
import static guatu.supervision.scoring.Sheets.places;
import static guatu.supervision.scoring.Sheets.sheet;
import static guatu.supervision.scoring.Sheets.unit;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.supervision.scoring.ScoreSheet.ListConditions;
import guatu.supervision.scoring.Standing.OnList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Method RATIO = new RatioCapped(number("1.5"));
    private static final ListConditions TOP_2_BOTTOM_2 = new ListConditions(2, 2, "a");

    private final Indicator a = indicator("a", "60", Direction.MORE, RATIO, "5", "0");
    private final Indicator b = indicator("b", "40", Direction.MORE, RATIO);

    @Test
    void equalTotalsShareAPlaceAndTheNextOneIsLeftOut() {
        List<Standing> standings = new Scoring(sheet(List.of(), Optional.empty(), a, b))
                .of(List.of(
                        unit("N1", Map.of("a", fact("50", "100"), "b", fact("75", "100"))),
                        unit("N2", Map.of("a", fact("70", "100"), "b", fact("45", "100"))),
                        unit("N3", Map.of("a", fact("10", "100"), "b", fact("10", "100")))));

        assertThat(places(standings))
                .containsEntry("N1", 1)
                .containsEntry("N2", 1)
                .containsEntry("N3", 3);
    }

    @Test
    void theSheetSaysWhichIndicatorTellsEqualTotalsApart() {
        List<Standing> standings = new Scoring(sheet(List.of("a"), Optional.empty(), a, b))
                .of(List.of(
                        unit("N1", Map.of("a", fact("50", "100"), "b", fact("75", "100"))),
                        unit("N2", Map.of("a", fact("70", "100"), "b", fact("45", "100")))));

        assertThat(places(standings)).containsEntry("N2", 1).containsEntry("N1", 2);
    }

    @Test
    void whatDoesNotApplyToAUnitIsScaledOut() {
        List<Standing> standings = new Scoring(sheet(List.of(), Optional.empty(), a, b))
                .of(List.of(
                        unit("N1", Map.of("a", fact("90", "100"))),
                        unit("N2", Map.of("a", fact("90", "100"), "b", fact("0", "100")))));

        assertThat(standings.getFirst().code()).isEqualTo("N1");
        assertThat(standings.getFirst().total()).isEqualByComparingTo("90");
        assertThat(standings.getLast().total()).isEqualByComparingTo("54");
    }

    @Test
    void aUnitOfWhichNothingWasFoundHasNoPlaceAndTakesNone() {
        List<Standing> standings = new Scoring(sheet(List.of(), Optional.empty(), a, b))
                .of(List.of(
                        unit("N1", Map.of()),
                        unit("N2", Map.of("a", fact("0", "100"))),
                        unit("N3", Map.of("a", fact("1", "100")))));

        assertThat(places(standings))
                .containsEntry("N3", 1)
                .containsEntry("N2", 2)
                .containsEntry("N1", 0);
        assertThat(standings.getLast().code()).isEqualTo("N1");
    }

    @Test
    void theBonusOfAnIndicatorAndOfTheSheetHaveCaps() {
        Standing best = new Scoring(sheet(List.of(), Optional.empty(), a, b))
                .of(List.of(unit("N1", Map.of("a", fact("150", "100"), "b", fact("150", "100"))), unit("N2", Map.of())))
                .getFirst();

        assertThat(best.bonus()).isEqualByComparingTo("5");
        assertThat(best.total()).isEqualByComparingTo("105");
    }

    @Test
    void aUnitUnderForceMajeureIsNotComparedAndMovesNobody() {
        Indicator efficacy =
                indicator("a", "100", Direction.MORE, new EfficacyCoefficient(number("60"), number("40"), 2, true));
        List<UnitFacts> two = List.of(unit("N1", Map.of("a", fact("10"))), unit("N2", Map.of("a", fact("20"))));
        List<UnitFacts> withThird = new ArrayList<>(two);
        withThird.add(unit("N3", "台风", Map.of("a", fact("1"))));
        Scoring scoring = new Scoring(sheet(List.of(), Optional.empty(), efficacy));

        List<Standing> without = scoring.of(two);
        List<Standing> with = scoring.of(withThird);

        assertThat(with.subList(0, 2)).isEqualTo(without);
        assertThat(with.getLast().place()).isZero();
        assertThat(with.getLast().scores()).isEmpty();
    }

    @Test
    void redNeedsAPlaceAndMoreThanTheTargetBlackAPlaceAndLess() {
        List<Standing> standings = new Scoring(sheet(List.of(), Optional.of(TOP_2_BOTTOM_2), a))
                .of(List.of(
                        unit("N1", Map.of("a", fact("120", "100"))),
                        unit("N2", Map.of("a", fact("100", "100"))),
                        unit("N3", Map.of("a", fact("100", "100"))),
                        unit("N4", Map.of("a", fact("90", "100"))),
                        unit("N5", Map.of("a", fact("80", "100"))),
                        unit("N6", "洪水", Map.of("a", fact("1", "100")))));

        assertThat(standings)
                .filteredOn(one -> one.list() == OnList.RED)
                .extracting(Standing::code)
                .containsExactly("N1");
        assertThat(standings)
                .filteredOn(one -> one.list() == OnList.BLACK)
                .extracting(Standing::code)
                .containsExactly("N4", "N5");
    }

    @Test
    void whoReachedTheTargetIsNotOnTheBlackListWhateverThePlace() {
        List<Standing> standings = new Scoring(sheet(List.of(), Optional.of(TOP_2_BOTTOM_2), a))
                .of(List.of(
                        unit("N1", Map.of("a", fact("120", "100"))),
                        unit("N2", Map.of("a", fact("110", "100"))),
                        unit("N3", Map.of("a", fact("100", "100")))));

        assertThat(standings).noneMatch(one -> one.list() == OnList.BLACK);
    }

    @Test
    void aGroupBelowTheLeastSizeHasNoPlaces() {
        assertThat(new Scoring(sheet(List.of(), Optional.empty(), a))
                        .of(List.of(unit("N1", Map.of("a", fact("1", "1"))))))
                .extracting(Standing::place)
                .containsExactly(0);
    }

    @Test
    void anIndicatorOfSomeQuartersIsLeftOutInTheOthers() {
        Indicator first = new Indicator(
                "q",
                a.name(),
                a.group(),
                a.weight(),
                a.target(),
                a.direction(),
                a.method(),
                a.source(),
                a.bonusCap(),
                a.deductionCap(),
                java.util.Set.of(1, 2));
        ScoreSheet sheet = sheet(List.of(), Optional.empty(), first, b);

        assertThat(sheet.inQuarter(1).indicators()).hasSize(2);
        assertThat(sheet.inQuarter(3).indicators()).containsExactly(b);
    }

    @Property
    void theOrderInWhichUnitsComeDoesNotMatter(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 20) Integer> values, @ForAll long seed) {
        List<UnitFacts> units = units(values);
        List<UnitFacts> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));
        Scoring scoring = new Scoring(sheet(List.of("b"), Optional.of(TOP_2_BOTTOM_2), efficacy(), b));

        assertThat(scoring.of(shuffled)).isEqualTo(scoring.of(units));
    }

    @Property
    void whoHasMoreNeverStandsBehindWhoHasLess(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 20) Integer> values) {
        Map<String, BigDecimal> facts = new HashMap<>();
        List<UnitFacts> units = units(values);
        units.forEach(unit ->
                facts.put(unit.code(), unit.of(efficacy()).whole().orElseThrow().value()));

        List<Standing> standings = new Scoring(sheet(List.of(), Optional.empty(), efficacy())).of(units);

        for (int index = 1; index < standings.size(); index++) {
            int compared = facts.get(standings.get(index - 1).code())
                    .compareTo(facts.get(standings.get(index).code()));
            assertThat(compared).isNotNegative();
            assertThat(standings.get(index).place() == standings.get(index - 1).place())
                    .isEqualTo(compared == 0);
        }
    }

    @Property
    void everyMethodIsMonotoneInItsFact(
            @ForAll @IntRange(min = 0, max = 300) int low, @ForAll @IntRange(min = 0, max = 300) int more) {
        Group group = new Group(List.of(number("0"), number("300"), number("600")));
        List<Method> methods = List.of(
                new RatioCapped(number("1.2")),
                new EfficacyCoefficient(number("60"), number("40"), 2, true),
                new Piecewise(number("0.1"), number("0.2"), number("130"), number("0.1"), number("10")),
                new RankPoints(List.of(new RankPoints.Band(1, number("7")), new RankPoints.Band(2, number("5")))));
        for (Method method : methods) {
            assertThat(points(method, Direction.MORE, low + more, group))
                    .as(method.code())
                    .isGreaterThanOrEqualTo(points(method, Direction.MORE, low, group));
            assertThat(points(method, Direction.LESS, low + more, group))
                    .as(method.code())
                    .isLessThanOrEqualTo(points(method, Direction.LESS, low, group));
        }
    }

    @Property
    void capsHoldWhateverTheFacts(
            @ForAll @IntRange(min = -1000, max = 100_000) int value, @ForAll @IntRange(min = 1, max = 500) int target) {
        Indicator piecewise = indicator(
                "a",
                "20",
                Direction.MORE,
                new Piecewise(number("0.1"), number("0.2"), number("130"), number("0.1"), number("30")),
                "4",
                "3");
        Standing standing = new Scoring(sheet(List.of(), Optional.empty(), piecewise))
                .of(List.of(unit("N1", Map.of("a", fact(value + "", target + ""))), unit("N2", Map.of()))).stream()
                        .filter(one -> one.code().equals("N1"))
                        .findFirst()
                        .orElseThrow();

        assertThat(standing.total()).isBetween(number("-3"), number("24"));
        assertThat(standing.bonus()).isBetween(BigDecimal.ZERO, number("4"));
        assertThat(standing.deduction()).isBetween(BigDecimal.ZERO, number("3"));
    }

    private static Indicator efficacy() {
        return indicator("a", "60", Direction.MORE, new EfficacyCoefficient(number("60"), number("40"), 2, true));
    }

    private static List<UnitFacts> units(List<Integer> values) {
        List<UnitFacts> units = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            units.add(unit(
                    "N" + index,
                    Map.of(
                            "a",
                            fact(values.get(index) + ""),
                            "b",
                            fact(values.get((index * 7) % values.size()) + "", "10"))));
        }
        return units;
    }

    private static BigDecimal points(Method method, Direction direction, int value, Group group) {
        return method.points(number("20"), direction, Measured.of(fact(value + "", "100")), group)
                .value()
                .orElseThrow();
    }
}
