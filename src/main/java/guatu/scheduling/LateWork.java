package guatu.scheduling;

import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;

/**
 * Activities that are to be as late as possible: they take their late dates, those that keep the finish of the plan, and
 * what follows them waits until then. So Microsoft Project does it.
 */
final class LateWork {

    private final Network network;

    LateWork(Network network) {
        this.network = network;
    }

    /** Whether there is any that has not begun. */
    boolean any() {
        for (int i = 0; i < network.size(); i++) {
            if (isLate(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isLate(int activity) {
        return network.at(activity).isAsLateAsPossible() && network.progress(activity) instanceof Progress.NotStarted;
    }

    /** The same pass with everything else as early as this allows, after its forward pass. */
    Pass placed(Pass pass) {
        pass.backward(pass.completion());
        NetworkArrays arrays = pass.network();
        for (int link = 0; link < arrays.linkCount; link++) {
            if (isLate(arrays.predecessor[link]) && !isLate(arrays.successor[link])) {
                pass.bounds().raiseEarly(arrays.target(link), pass.released(link, pass.late()));
            }
        }
        Pass placed = pass.anew();
        placed.forward();
        return placed;
    }
}
