package guatu.scheduling.risk;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.scheduling.CompiledPlan;
import guatu.scheduling.Constraint;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.CalendarPass;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;
import guatu.scheduling.engine.WorkedPass;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every run is what the engine's own pass gives for the durations of that run. */
class LanesProperties {

    private static final int LANES = 50;

    @Property(tries = 200)
    void everyLaneIsAPassOfTheEngineOnOneCalendar(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        comparesWithTheEngine(new DrawnModels(seed).onOneCalendar(size));
    }

    @Property(tries = 200)
    void everyLaneIsAPassOfTheEngineOnSeveralCalendars(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        comparesWithTheEngine(new DrawnModels(seed).onSeveralCalendars(size));
    }

    @Property(tries = 200)
    void aPlanThatNothingIsUncertainAboutFinishesWhenItsScheduleSays(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll boolean several) {
        DrawnModels drawn = new DrawnModels(seed);
        RiskModel uncertain = several ? drawn.onSeveralCalendars(size) : drawn.onOneCalendar(size);
        RiskModel model =
                RiskModel.of(uncertain.network(), uncertain.calendars(), uncertain.start(), uncertain.rules());
        Schedule schedule = Schedule.forward(model.network(), model.calendars(), model.start(), model.rules());

        Forecast forecast = MonteCarlo.of(1, 1).forecast(model, 0.8);

        LocalDate finish = schedule.finish();
        assertThat(forecast.finish().probabilityBy(finish.minusDays(1))).isZero();
        assertThat(forecast.finish().probabilityBy(finish)).isEqualTo(1);
        List<ScheduledActivity> scheduled = schedule.activities();
        for (int i = 0; i < size; i++) {
            if (scheduled.get(i).critical() && keepsToLinksAlone(model)) {
                assertThat(forecast.activities().get(i).criticality()).isEqualTo(1);
            }
        }
    }

    /** A schedule also calls critical what breaks a date of its own; a simulation asks of the finish alone. */
    private static boolean keepsToLinksAlone(RiskModel model) {
        return model.network().activities().stream()
                .flatMap(activity -> activity.constraints().stream())
                .noneMatch(constraint -> constraint instanceof Constraint.Dated dated
                        && (dated.bound() == Constraint.Bound.MUST_START_ON
                                || dated.bound() == Constraint.Bound.MUST_FINISH_ON));
    }

    private static void comparesWithTheEngine(RiskModel model) {
        CompiledPlan plan = CompiledPlan.of(model.network(), model.calendars(), model.start(), model.rules());
        LatinHypercube design = new LatinHypercube(5, 1, LANES);
        Uncertainty uncertainty = new UncertaintySetup(model, plan).uncertainty();
        DurationDraw draw = new DurationDraw(design, SharedDraws.ofAllBlocks(design, uncertainty));
        Lanes lanes = Lanes.of(plan, LANES);
        int size = plan.arrays().activityCount;
        for (int i = 0; i < size; i++) {
            draw.draw(uncertainty.durations().get(i), 0, lanes.duration[i]);
        }
        lanes.forward();
        int[][] early = copy(lanes.moment);
        lanes.backward();
        int[] critical = new int[size];
        for (int lane = 0; lane < LANES; lane++) {
            Pass pass = pass(plan, lanes.duration, lane);
            assertThat(lanes.completion[lane]).isEqualTo(pass.completion());
            for (int moment = 0; moment < 2 * size; moment++) {
                assertThat(early[moment][lane]).isEqualTo(pass.early()[moment]);
                assertThat(lanes.moment[moment][lane]).isEqualTo(pass.late()[moment]);
            }
            for (int i = 0; i < size; i++) {
                critical[i] += pass.totalFloat()[i] <= 0 ? 1 : 0;
            }
        }
        assertThat(lanes.critical).isEqualTo(critical);
    }

    private static Pass pass(CompiledPlan plan, int[][] durations, int lane) {
        NetworkArrays arrays = plan.arrays();
        int[] duration = new int[arrays.activityCount];
        for (int i = 0; i < duration.length; i++) {
            duration[i] = durations[i][lane];
        }
        NetworkArrays drawn =
                new NetworkArrays(duration, arrays.predecessor, arrays.successor, arrays.type, arrays.lag);
        Bounds bounds = withoutLateOnes(plan.bounds());
        Pass pass = plan.clocks()
                .<Pass>map(clocks -> new CalendarPass(drawn, bounds, clocks))
                .orElseGet(() -> new WorkedPass(drawn, bounds));
        pass.forward();
        pass.backward(pass.completion());
        return pass;
    }

    /** What is critical is asked of the finish alone, not of deadlines before it. */
    private static Bounds withoutLateOnes(Bounds bounds) {
        Bounds early = new Bounds(bounds.earlyFloor.length / 2, 0);
        System.arraycopy(bounds.earlyFloor, 0, early.earlyFloor, 0, bounds.earlyFloor.length);
        System.arraycopy(bounds.earlyCeiling, 0, early.earlyCeiling, 0, bounds.earlyCeiling.length);
        return early;
    }

    private static int[][] copy(int[][] rows) {
        int[][] copy = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
