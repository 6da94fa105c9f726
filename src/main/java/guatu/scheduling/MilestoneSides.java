package guatu.scheduling;

import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;

/**
 * Where a milestone lies when a time of the pass is both the end of one day's work and the beginning of the next: at the end
 * of the work that brings it about, or, where nothing is before it but a date, at the beginning.
 */
final class MilestoneSides {

    private final boolean[] opens;
    private final boolean[] waits;

    MilestoneSides(Network network, Pass pass) {
        opens = new boolean[network.size()];
        for (int activity : pass.network().order) {
            opens[activity] = network.at(activity).isMilestone() && opens(pass, activity);
        }
        waits = new boolean[network.size()];
        for (int place = pass.network().order.length - 1; place >= 0; place--) {
            int activity = pass.network().order[place];
            waits[activity] = network.at(activity).isMilestone() && waits(pass, activity);
        }
    }

    /** Whether its late dates are the beginning of the work that must wait for it. */
    boolean waits(int activity) {
        return waits[activity];
    }

    private boolean waits(Pass pass, int activity) {
        NetworkArrays network = pass.network();
        int time = pass.late()[2 * activity + 1];
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            int successor = network.successor[link];
            boolean atStart = !network.leadsToFinish(link)
                    && (network.duration[successor] > 0 || waits[successor] || network.lag[link] != 0);
            if (atStart && pass.late()[network.target(link)] - network.lag[link] == time) {
                return true;
            }
        }
        return false;
    }

    /** Whether it opens work, and so lies at its beginning. */
    boolean opens(int activity) {
        return opens[activity];
    }

    private boolean opens(Pass pass, int activity) {
        NetworkArrays network = pass.network();
        Bounds bounds = pass.bounds();
        int time = pass.early()[2 * activity];
        if (bounds.earlyFloor[2 * activity] == time) {
            return true;
        }
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            int link = network.incoming[i];
            boolean atStart = network.leavesFromStart(link)
                    ? network.duration[network.predecessor[link]] > 0 || opens[network.predecessor[link]]
                    : opens[network.predecessor[link]];
            boolean onTime = pass.early()[network.source(link)] + network.lag[link] == time;
            if (onTime && atStart && network.lag[link] == 0) {
                return true;
            }
        }
        return false;
    }
}
