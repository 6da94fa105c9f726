package guatu.scheduling.risk;

import static guatu.scheduling.risk.EstimateUnit.CALENDAR_DAYS;
import static guatu.scheduling.risk.EstimateUnit.RATIO;
import static guatu.scheduling.risk.EstimateUnit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** What a simulation says of a plan, and what it takes into account. */
class MonteCarloTest {

    private static final MonteCarlo RUNS = MonteCarlo.of(10_000, 42);

    @Test
    void aPromiseIsAnsweredWithItsProbabilityTheDayThatHoldsAndWhatMattersMost() {
        Network network = Network.builder()
                .activity("land", 30)
                .activity("design", 10)
                .activity("approval", 5)
                .activity("building", 60)
                .milestone("opened")
                .link("land", "building")
                .link("design", "approval")
                .link("approval", "building")
                .link("building", "opened")
                .build();
        RiskModel model = Plans.model(network)
                .estimated("land", new PertBeta(WORKING_DAYS, 20, 30, 80))
                .estimated("design", new PertBeta(WORKING_DAYS, 8, 10, 15))
                .estimated("building", new PertBeta(WORKING_DAYS, 50, 60, 90));

        PromiseAnswer planned = RUNS.canPromise(model, Plans.day(90), 0.8);
        PromiseAnswer safe = RUNS.canPromise(model, planned.holds(), 0.8);

        assertThat(planned.probability()).isBetween(0.1, 0.4);
        assertThat(planned.isSafe()).isFalse();
        assertThat(safe.probability()).isBetween(0.8, 0.85);
        assertThat(safe.isSafe()).isTrue();
        assertThat(safe.mattersMost()).extracting(ActivityRisk::activity).containsExactly("land", "building");
    }

    @Test
    void ofASeriesEverythingIsCriticalAndTheMostUncertainMattersMost() {
        RiskModel model = Plans.model(Plans.series(3, 10))
                .estimated("a0", new Triangular(WORKING_DAYS, 9, 10, 11))
                .estimated("a1", new Triangular(WORKING_DAYS, 1, 10, 40));

        Forecast forecast = RUNS.forecast(model, 0.8);

        assertThat(forecast.activities()).extracting(ActivityRisk::criticality).containsOnly(1.0);
        assertThat(forecast.activities().get(1).sensitivity()).isGreaterThan(0.99);
        assertThat(forecast.activities().get(0).sensitivity()).isBetween(0.01, 0.2);
        assertThat(forecast.activities().get(2).sensitivity()).isZero();
        assertThat(forecast.mattersMost(5)).extracting(ActivityRisk::activity).containsExactly("a1", "a0");
    }

    @Test
    void equalPathsShareWhatIsCritical() {
        RiskModel model = Plans.estimated(Plans.parallel(4, 10), new PertBeta(WORKING_DAYS, 5, 10, 30));

        for (ActivityRisk risk : RUNS.forecast(model, 0.8).activities()) {
            assertThat(risk.criticality()).isCloseTo(risk.activity().equals("done") ? 1 : 0.25, within(0.015));
        }
    }

    @Test
    void ranksAreThoseOfTheLibrary() {
        Random random = new Random(5);
        int[] completion = random.ints(10_000, 0, 4000).toArray();
        int[] other = new int[completion.length];
        float[] ranks = new float[completion.length];
        double[] first = new double[completion.length];
        double[] second = new double[completion.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = completion[i] / 7 - 300_000_000 + random.nextInt(500) * 1_000_000;
            first[i] = completion[i];
            second[i] = other[i];
        }
        new Ranking(other.length).rank(other, ranks);

        assertThat(new RankCorrelation(completion).of(ranks))
                .isCloseTo(new SpearmansCorrelation().correlation(first, second), within(1e-6));
    }

    @Test
    void whatADriverCostsIsWhatThePlanSavesWithoutIt() {
        RiskModel model = Plans.model(Plans.series(2, 50))
                .exposedTo(new RiskFactor(
                        "funds",
                        new Discrete(RATIO, List.of(new Discrete.Outcome(1, 0.5), new Discrete.Outcome(1.4, 0.5))),
                        Map.of("a0", 0.5)))
                .threatenedBy(new RiskEvent("relics", 0.25, Map.of("a1", new Certain(WORKING_DAYS, 40))));

        Forecast forecast = RUNS.forecast(model, 0.8);

        Driver funds = forecast.drivers().get(0);
        Driver relics = forecast.drivers().get(1);
        assertThat(funds.key()).isEqualTo("funds");
        assertThat(funds.meanWorkingDays()).isCloseTo(5, within(0.01));
        assertThat(relics.meanWorkingDays()).isCloseTo(10, within(0.01));
        assertThat(forecast.finish().holdingAt(0.8)).isEqualTo(Plans.day(140));
        assertThat(relics.holdsWithout()).isEqualTo(Plans.day(110));
        assertThat(funds.holdsWithout()).isEqualTo(Plans.day(140));
        assertThat(relics.sensitivity()).isGreaterThan(funds.sensitivity());
    }

    @Test
    void whatIsFinishedIsCertainAndOfWhatIsUnderWayOnlyTheRestIsNot() {
        LocalDateTime start = Plans.START.atStartOfDay();
        Network network = Network.builder()
                .activity(new Activity("done", 10)
                        .progressed(new Progress.Finished(
                                start.plusHours(8), start.plusDays(12).plusHours(17))))
                .activity(new Activity("half", 20)
                        .progressed(new Progress.Started(start.plusDays(13).plusHours(8), Span.workingDays(10))))
                .link("done", "half")
                .build();
        RiskModel model = new RiskModel(
                network,
                Calendars.of(ShiftCalendar.everyDay()),
                start,
                SchedulingRules.standard().asOf(start.plusDays(20)),
                Map.of(
                        "done", new Triangular(WORKING_DAYS, 5, 10, 90),
                        "half", new Triangular(WORKING_DAYS, 10, 20, 60)),
                List.of(),
                List.of());

        Forecast forecast = RUNS.forecast(model, 0.8);

        // Half of it is left: 5, 10 or 30 days from the data date on.
        assertThat(forecast.finish().curve().getFirst().day()).isEqualTo(Plans.day(26));
        assertThat(forecast.finish().holdingAt(1)).isEqualTo(Plans.day(50));
        assertThat(forecast.activities().get(0)).isEqualTo(new ActivityRisk("done", 0, 0));
        assertThat(forecast.activities().get(1)).isEqualTo(new ActivityRisk("half", 1, 1));
    }

    @Test
    void workThatGoesOnUninterruptedIsUncertainFromItsStart() {
        LocalDateTime start = Plans.START.atStartOfDay();
        Network network = Network.of(
                List.of(new Activity("half", 20)
                        .progressed(new Progress.Started(start.plusDays(4).plusHours(8), Span.workingDays(10)))),
                List.of());
        RiskModel model = RiskModel.of(
                        network, Calendars.of(ShiftCalendar.everyDay()), start, SchedulingRules.microsoftProject())
                .estimated("half", new Triangular(WORKING_DAYS, 10, 20, 60));

        // Four days before it, ten done, and half of what was estimated.
        FinishDates finish = RUNS.finishDates(model);
        assertThat(finish.curve().getFirst().day()).isEqualTo(Plans.day(4 + 10 + 6));
        assertThat(finish.holdingAt(1)).isEqualTo(Plans.day(4 + 10 + 30));
    }

    @Test
    void finishesFallOnDaysThatAreWorked() {
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        RiskModel model = RiskModel.of(
                        Plans.series(3, 10),
                        Calendars.office(calendar),
                        LocalDate.of(2026, 9, 1).atStartOfDay(),
                        SchedulingRules.standard())
                .estimated("a1", new Triangular(WORKING_DAYS, 5, 10, 20));

        assertThat(RUNS.finishDates(model).curve())
                .allSatisfy(
                        point -> assertThat(calendar.isWorkingDay(point.day())).isTrue());
    }

    @Test
    void anActivityAddedElsewhereLeavesTheRunsOfTheOthersAsTheyWere() {
        RiskModel model = Plans.estimated(Plans.series(3, 10), new PertBeta(WORKING_DAYS, 5, 10, 20));
        Network.Builder more = Network.builder().activity("first", 1);
        model.network().activities().forEach(more::activity);
        model.network().links().forEach(more::link);
        RiskModel added = Plans.model(more.build()).estimated(model.estimates());

        assertThat(RUNS.finishDates(added).curve())
                .isEqualTo(RUNS.finishDates(model).curve());
    }

    @Test
    void whatHasNoEstimateCanTakeACommonOne() {
        RiskModel model = Plans.model(Plans.parallel(2, 10))
                .estimated("a0", new Certain(WORKING_DAYS, 12))
                .otherwiseEstimated(new LogNormal(RATIO, 1.2, 0.3));

        assertThat(model.estimates())
                .containsOnly(
                        Map.entry("a0", new Certain(WORKING_DAYS, 12)),
                        Map.entry("a1", new LogNormal(RATIO, 1.2, 0.3)));
    }

    @Test
    void runsAreRoundedUpToWholeBlocks() {
        assertThat(MonteCarlo.of(1, 1).runs()).isEqualTo(250);
        assertThat(MonteCarlo.of(10_000, 1).runs()).isEqualTo(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> MonteCarlo.of(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MonteCarlo.of(1_000_001, 1));
    }

    @Test
    void aTailWithoutEndStaysWithinTheDatesThereAre() {
        RiskModel model = Plans.estimated(Plans.series(30, 800), new LogNormal(RATIO, 1, 3));

        assertThat(RUNS.finishDates(model).holdingAt(1)).isEqualTo(LocalDate.of(2150, 12, 31));
    }

    @Test
    void aModelThatDoesNotFitItsNetworkIsRefused() {
        RiskModel model = Plans.model(Plans.series(2, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.estimated("a7", new Certain(WORKING_DAYS, 3)))
                .withMessageContaining("a7");
        assertThatIllegalArgumentException().isThrownBy(() -> model.estimated("a1", new Certain(CALENDAR_DAYS, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.exposedTo(new RiskFactor("f", new Certain(RATIO, 1), Map.of("a9", 0.5))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskFactor("f", new Certain(WORKING_DAYS, 1), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskFactor("f", new Certain(RATIO, 1), Map.of("a0", 1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskEvent("e", -0.1, Map.of()));
        RiskEvent event = new RiskEvent("e", 0.1, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.threatenedBy(event).threatenedBy(event))
                .withMessageContaining("twice");
    }
}
