package guatu.scheduling.risk;

import static guatu.scheduling.risk.EstimateUnit.RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.Network;
import guatu.scheduling.risk.Discrete.Outcome;
import guatu.scheduling.risk.FinishDates.CurvePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of a simulation, on random networks. */
class MonteCarloProperties {

    private static final MonteCarlo RUNS = MonteCarlo.of(500, 3);

    @Property(tries = 100)
    void theNumberOfThreadsChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        RiskModel model = withRisks(new DrawnModels(seed).onSeveralCalendars(size));
        MonteCarlo runs = MonteCarlo.of(1000, seed);
        Forecast alone = runs.forecast(model, 0.8);

        for (int threads : new int[] {2, 8}) {
            Forecast shared = runs.on(threads).forecast(model, 0.8);
            assertThat(shared.finish().curve()).isEqualTo(alone.finish().curve());
            assertThat(shared.activities()).isEqualTo(alone.activities());
            assertThat(shared.drivers()).isEqualTo(alone.drivers());
        }
    }

    @Property(tries = 200)
    void allProbabilityIsThere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        FinishDates finish = RUNS.finishDates(withRisks(new DrawnModels(seed).onOneCalendar(size)));
        List<CurvePoint> curve = finish.curve();

        assertThat(curve.getLast().probability()).isEqualTo(1);
        assertThat(finish.probabilityBy(curve.getFirst().day().minusDays(1))).isZero();
        for (int i = 0; i < curve.size(); i++) {
            assertThat(finish.probabilityBy(curve.get(i).day()))
                    .isEqualTo(curve.get(i).probability());
            assertThat(finish.holdingAt(curve.get(i).probability()))
                    .isEqualTo(curve.get(i).day());
            if (i > 0) {
                assertThat(curve.get(i).day()).isAfter(curve.get(i - 1).day());
                assertThat(curve.get(i).probability())
                        .isGreaterThan(curve.get(i - 1).probability());
            }
        }
    }

    @Property(tries = 200)
    void whatTakesLongerNeverFinishesEarlier(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        RiskModel model = withRisks(DrawnModels.withoutReversals(seed).onSeveralCalendars(size));
        String activity = "a" + new Random(seed).nextInt(size);
        RiskModel longer = model.threatenedBy(new RiskEvent("longer", 1, Map.of(activity, new Certain(RATIO, 1.5))));

        neverBetter(RUNS.finishDates(longer), RUNS.finishDates(model));
    }

    @Property(tries = 200)
    void aLikelierEventNeverMakesADayLikelier(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 100) int otherPercent) {
        RiskModel model = DrawnModels.withoutReversals(seed).onOneCalendar(8);
        double less = Math.min(percent, otherPercent) / 100.0;
        double more = Math.max(percent, otherPercent) / 100.0;

        neverBetter(RUNS.finishDates(threatened(model, more)), RUNS.finishDates(threatened(model, less)));
    }

    @Property(tries = 200)
    void anAddedLinkNeverMakesADayLikelier(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        RiskModel model = withRisks(DrawnModels.withoutReversals(seed).onOneCalendar(size));
        List<Link> links = new ArrayList<>(model.network().links());
        links.add(new Link("a0", "a" + (1 + new Random(seed).nextInt(size - 1))));
        RiskModel linked = new RiskModel(
                Network.of(model.network().activities(), links),
                model.calendars(),
                model.start(),
                model.rules(),
                model.estimates(),
                model.factors(),
                model.events());

        neverBetter(RUNS.finishDates(linked), RUNS.finishDates(model));
    }

    @Property(tries = 60)
    void aSmallNetworkOfFewOutcomesFinishesAsCountedOut(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(4);
        Network.Builder builder = Network.builder();
        List<int[]> days = new ArrayList<>();
        List<double[]> probabilities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            builder.activity("a" + i, 5);
            double first = random.nextDouble();
            days.add(new int[] {1 + random.nextInt(10), 11 + random.nextInt(10), 21 + random.nextInt(10)});
            probabilities.add(new double[] {first, (1 - first) / 2, (1 - first) / 2});
            for (int before = 0; before < i; before++) {
                if (random.nextInt(3) == 0) {
                    builder.link("a" + before, "a" + i);
                }
            }
        }
        Network network = builder.build();
        RiskModel model = Plans.model(network);
        for (int i = 0; i < size; i++) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int o = 0; o < 3; o++) {
                outcomes.add(new Outcome(days.get(i)[o], probabilities.get(i)[o]));
            }
            model = model.estimated("a" + i, new Discrete(EstimateUnit.WORKING_DAYS, outcomes));
        }

        FinishDates finish = MonteCarlo.of(20_000, seed).finishDates(model);

        double reached = 0;
        for (Map.Entry<Integer, Double> exact :
                countedOut(network, days, probabilities).entrySet()) {
            reached += exact.getValue();
            // More than five standard errors at one half.
            assertThat(finish.probabilityBy(Plans.day(exact.getKey()))).isCloseTo(reached, within(0.02));
        }
        assertThat(reached).isCloseTo(1, within(1e-9));
    }

    /** Every combination of outcomes, with its probability, by the day on which it finishes. */
    private static Map<Integer, Double> countedOut(Network network, List<int[]> days, List<double[]> probabilities) {
        Map<Integer, Double> finishes = new TreeMap<>();
        int size = days.size();
        for (int combination = 0; combination < Math.pow(3, size); combination++) {
            double probability = 1;
            int last = 0;
            int[] finish = new int[size];
            int rest = combination;
            for (int i = 0; i < size; i++) {
                for (Link link : network.links()) {
                    if (link.successor().equals("a" + i)) {
                        finish[i] = Math.max(
                                finish[i],
                                finish[Integer.parseInt(link.predecessor().substring(1))]);
                    }
                }
                finish[i] += days.get(i)[rest % 3];
                probability *= probabilities.get(i)[rest % 3];
                last = Math.max(last, finish[i]);
                rest /= 3;
            }
            finishes.merge(last, probability, Double::sum);
        }
        return finishes;
    }

    private static void neverBetter(FinishDates worse, FinishDates better) {
        for (CurvePoint point : worse.curve()) {
            assertThat(better.probabilityBy(point.day())).isGreaterThanOrEqualTo(point.probability());
        }
        for (double probability = 0.05; probability <= 1; probability += 0.05) {
            LocalDate day = worse.holdingAt(probability);
            assertThat(better.holdingAt(probability)).isBeforeOrEqualTo(day);
        }
    }

    private static RiskModel threatened(RiskModel model, double probability) {
        return model.threatenedBy(new RiskEvent("relics", probability, Map.of("a3", new Certain(RATIO, 3))));
    }

    private static RiskModel withRisks(RiskModel model) {
        List<String> keys =
                model.network().activities().stream().map(Activity::key).toList();
        return model.exposedTo(new RiskFactor("weather", new LogNormal(RATIO, 1.1, 0.2), Map.of(keys.getFirst(), 0.5)))
                .exposedTo(new RiskFactor("funds", new Triangular(RATIO, 0.9, 1, 2), Map.of(keys.getLast(), 1.0)))
                .threatenedBy(new RiskEvent("relics", 0.3, Map.of(keys.getLast(), new Triangular(RATIO, 1, 1.5, 3))));
    }
}
