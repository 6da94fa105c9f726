package guatu.scheduling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of the passes, on networks of all four link types with lags, leads and bounds. */
class PassProperties {

    private final ShiftCalendar office = ShiftCalendar.office(WorkingCalendar.stateCouncil());
    private final int morning = PlanTime.startOf(LocalDate.of(2026, 9, 21));
    private final int start = office.workAt(morning);

    @Property
    void thePassesAreTheLongestPaths(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        Bounds bounds = sample.bounds(start);
        WorkedPass pass = new WorkedPass(sample.network, bounds);
        LongestPath paths = new LongestPath(sample.network, bounds);
        pass.forward();
        int limit = pass.completion() + sample.randomTime(-10 * RandomArrays.DAY, 10 * RandomArrays.DAY);
        pass.backward(limit);

        assertThat(pass.completion()).isEqualTo(paths.completion());
        for (int a = 0; a < sample.size; a++) {
            assertThat(pass.early()[2 * a]).isEqualTo(paths.earlyStart(a));
            assertThat(pass.early()[2 * a + 1]).isEqualTo(paths.earlyFinish(a));
            assertThat(pass.late()[2 * a + 1]).isEqualTo(paths.lateFinish(a, limit));
            assertThat(pass.totalFloat()[a]).isEqualTo(paths.lateFinish(a, limit) - paths.earlyFinish(a));
            assertThat(pass.freeFloat()[a]).isEqualTo(paths.freeFloat(a));
        }
    }

    @Property
    void countingWorkOnOneCalendarAndGoingThroughItsTablesGiveTheSame(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        Bounds worked = sample.bounds(start);
        WorkedPass one = new WorkedPass(sample.network, worked);
        CalendarPass other = new CalendarPass(sample.network, moments(worked), clocks(sample.network));
        one.forward();
        other.forward();
        int limit = one.completion() + sample.randomTime(-10 * RandomArrays.DAY, 10 * RandomArrays.DAY);
        one.backward(limit);
        other.backward(office.finishAt(limit));

        for (int moment = 0; moment < 2 * sample.size; moment++) {
            assertThat(office.workAt(other.early()[moment])).isEqualTo(one.early()[moment]);
            assertThat(office.workAt(other.late()[moment])).isEqualTo(one.late()[moment]);
        }
        assertThat(other.totalFloat()).isEqualTo(one.totalFloat());
        assertThat(other.freeFloat()).isEqualTo(one.freeFloat());
        for (int a = 0; a < sample.size; a++) {
            assertThat(other.drivingLink(a)).isEqualTo(one.drivingLink(a));
        }
    }

    @Property
    void anActivityThatTakesLongerNeverFinishesEarlier(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        int changed = sample.random.nextInt(sample.size);
        int more = sample.randomTime(1, 9 * RandomArrays.DAY);

        assertThat(forward(longer(sample.network, changed, more)).early()[2 * changed + 1])
                .isGreaterThanOrEqualTo(forward(sample.network).early()[2 * changed + 1]);
    }

    /**
     * Nor does anything else. But for one that a link holds by its finish: taking longer it starts earlier, and so may what
     * is linked to its start (reverse criticality; Wiest 1981).
     */
    @Property
    void andNothingElseFinishesEarlierUnlessAnActivityIsHeldByItsFinish(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        NetworkArrays network = heldByStartsAlone(sample.network);
        int changed = sample.random.nextInt(sample.size);
        int[] before = forward(network).early();
        int[] after = forward(longer(network, changed, sample.randomTime(1, 9 * RandomArrays.DAY)))
                .early();

        for (int moment = 0; moment < before.length; moment++) {
            assertThat(after[moment]).isGreaterThanOrEqualTo(before[moment]);
        }
    }

    @Property
    void anAddedLinkMakesNothingEarlier(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        if (sample.network.linkCount == 0) {
            return;
        }
        int[] after = forward(sample.network).early();
        int[] before = forward(withoutLast(sample.network)).early();

        for (int moment = 0; moment < before.length; moment++) {
            assertThat(after[moment]).isGreaterThanOrEqualTo(before[moment]);
        }
    }

    @Property
    void aShiftedStartShiftsEveryTimeAndNoFloat(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        int shift = sample.randomTime(1, 100 * RandomArrays.DAY);
        WorkedPass one = new WorkedPass(sample.network, new Bounds(sample.size, start));
        WorkedPass other = new WorkedPass(sample.network, new Bounds(sample.size, start + shift));
        one.forward();
        one.backward(one.completion());
        other.forward();
        other.backward(other.completion());

        for (int moment = 0; moment < 2 * sample.size; moment++) {
            assertThat(other.early()[moment]).isEqualTo(one.early()[moment] + shift);
            assertThat(other.late()[moment]).isEqualTo(one.late()[moment] + shift);
        }
        assertThat(other.totalFloat()).isEqualTo(one.totalFloat());
        assertThat(other.freeFloat()).isEqualTo(one.freeFloat());
    }

    @Property
    void whatSlipsByItsFreeFloatMovesNothingElse(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        WorkedPass pass = new WorkedPass(sample.network, new Bounds(sample.size, start));
        pass.forward();
        pass.backward(pass.completion());
        int slipping = sample.random.nextInt(sample.size);
        Bounds held = new Bounds(sample.size, start);
        held.raiseEarly(2 * slipping, pass.early()[2 * slipping] + pass.freeFloat()[slipping]);
        WorkedPass slipped = new WorkedPass(sample.network, held);
        slipped.forward();

        assertThat(slipped.completion()).isEqualTo(pass.completion());
        for (int a = 0; a < sample.size; a++) {
            int by = a == slipping ? pass.freeFloat()[a] : 0;
            assertThat(slipped.early()[2 * a]).isEqualTo(pass.early()[2 * a] + by);
        }
    }

    private Clocks clocks(NetworkArrays network) {
        ShiftCalendar[] perActivity = new ShiftCalendar[network.activityCount];
        ShiftCalendar[] perLink = new ShiftCalendar[network.linkCount];
        Arrays.fill(perActivity, office);
        Arrays.fill(perLink, office);
        return new Clocks(perActivity, perActivity, perLink);
    }

    /** The same bounds as moments. */
    private Bounds moments(Bounds worked) {
        Bounds bounds = worked.copy();
        for (int i = 0; i < bounds.earlyFloor.length; i++) {
            bounds.earlyFloor[i] = moment(worked.earlyFloor[i]);
            bounds.earlyCeiling[i] = moment(worked.earlyCeiling[i]);
            bounds.lateFloor[i] = moment(worked.lateFloor[i]);
            bounds.lateCeiling[i] = moment(worked.lateCeiling[i]);
        }
        return bounds;
    }

    private int moment(int work) {
        return Math.abs(work) == Bounds.FAR ? work : office.startAt(work);
    }

    private WorkedPass forward(NetworkArrays network) {
        WorkedPass pass = new WorkedPass(network, new Bounds(network.activityCount, start));
        pass.forward();
        return pass;
    }

    private static NetworkArrays longer(NetworkArrays network, int activity, int more) {
        int[] duration = network.duration.clone();
        duration[activity] += more;
        return new NetworkArrays(duration, network.predecessor, network.successor, network.type, network.lag);
    }

    private static NetworkArrays heldByStartsAlone(NetworkArrays network) {
        int[] type = Arrays.stream(network.type)
                .map(each -> each & NetworkArrays.START_TO_START)
                .toArray();
        return new NetworkArrays(network.duration, network.predecessor, network.successor, type, network.lag);
    }

    private static NetworkArrays withoutLast(NetworkArrays network) {
        int left = network.linkCount - 1;
        return new NetworkArrays(
                network.duration,
                Arrays.copyOf(network.predecessor, left),
                Arrays.copyOf(network.successor, left),
                Arrays.copyOf(network.type, left),
                Arrays.copyOf(network.lag, left));
    }
}
