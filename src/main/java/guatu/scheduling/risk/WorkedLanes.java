package guatu.scheduling.risk;

import guatu.scheduling.CompiledPlan;
import guatu.scheduling.engine.Bounds;
import java.util.Arrays;

/** For a network on one calendar: times are worked units, every type of link is an addition. */
final class WorkedLanes extends Lanes {

    WorkedLanes(CompiledPlan plan, int lanes) {
        super(plan, lanes);
    }

    @Override
    void forward() {
        Arrays.fill(completion, -Bounds.FAR);
        for (int activity : network.order) {
            int[] start = moment[2 * activity];
            int[] finish = moment[2 * activity + 1];
            int[] length = duration[activity];
            Arrays.fill(start, bounds.earlyFloor[2 * activity]);
            if (bounds.earlyFloor[2 * activity + 1] > -Bounds.FAR) {
                raise(start, bounds.earlyFloor[2 * activity + 1], length);
            }
            for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
                int link = network.incoming[i];
                int[] from = moment[network.source(link)];
                if (network.leadsToFinish(link)) {
                    raise(start, from, network.lag[link], length);
                } else {
                    raise(start, from, network.lag[link]);
                }
            }
            lower(activity, start, length);
            add(start, length, horizon, finish);
            raise(completion, finish, 0);
        }
    }

    private void lower(int activity, int[] start, int[] length) {
        int startCeiling = bounds.earlyCeiling[2 * activity];
        int finishCeiling = bounds.earlyCeiling[2 * activity + 1];
        if (startCeiling < Bounds.FAR) {
            for (int lane = 0; lane < start.length; lane++) {
                start[lane] = Math.min(start[lane], startCeiling);
            }
        }
        if (finishCeiling < Bounds.FAR) {
            for (int lane = 0; lane < start.length; lane++) {
                start[lane] = Math.min(start[lane], finishCeiling - length[lane]);
            }
        }
    }

    @Override
    void backward() {
        int[] late = new int[completion.length];
        for (int place = network.order.length - 1; place >= 0; place--) {
            int activity = network.order[place];
            int[] length = duration[activity];
            System.arraycopy(completion, 0, late, 0, late.length);
            for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
                int link = network.outgoing[i];
                int[] to = moment[network.target(link)];
                if (network.leavesFromStart(link)) {
                    lower(late, to, network.lag[link], length);
                } else {
                    lower(late, to, network.lag[link]);
                }
            }
            int[] finish = moment[2 * activity + 1];
            critical[activity] += notLater(late, finish);
            System.arraycopy(late, 0, finish, 0, late.length);
            subtract(late, length, moment[2 * activity]);
        }
    }

    private static int notLater(int[] late, int[] early) {
        int count = 0;
        for (int lane = 0; lane < late.length; lane++) {
            count += (late[lane] - early[lane] - 1) >>> 31;
        }
        return count;
    }

    private static void raise(int[] start, int[] from, int lag) {
        for (int lane = 0; lane < start.length; lane++) {
            start[lane] = Math.max(start[lane], from[lane] + lag);
        }
    }

    private static void raise(int[] start, int[] from, int lag, int[] length) {
        for (int lane = 0; lane < start.length; lane++) {
            start[lane] = Math.max(start[lane], from[lane] + lag - length[lane]);
        }
    }

    private static void raise(int[] start, int finish, int[] length) {
        for (int lane = 0; lane < start.length; lane++) {
            start[lane] = Math.max(start[lane], finish - length[lane]);
        }
    }

    private static void lower(int[] late, int[] to, int lag) {
        for (int lane = 0; lane < late.length; lane++) {
            late[lane] = Math.min(late[lane], to[lane] - lag);
        }
    }

    private static void lower(int[] late, int[] to, int lag, int[] length) {
        for (int lane = 0; lane < late.length; lane++) {
            late[lane] = Math.min(late[lane], to[lane] - lag + length[lane]);
        }
    }

    private static void add(int[] start, int[] length, int horizon, int[] finish) {
        for (int lane = 0; lane < start.length; lane++) {
            finish[lane] = Math.min(start[lane] + length[lane], horizon);
        }
    }

    private static void subtract(int[] finish, int[] length, int[] start) {
        for (int lane = 0; lane < start.length; lane++) {
            start[lane] = finish[lane] - length[lane];
        }
    }
}
