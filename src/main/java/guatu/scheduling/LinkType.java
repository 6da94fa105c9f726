package guatu.scheduling;

import guatu.scheduling.engine.NetworkArrays;

/** Which moment of the predecessor releases which moment of the successor (PMI's precedence diagramming method). */
public enum LinkType {
    /** The successor starts after the predecessor has finished. */
    FINISH_TO_START(NetworkArrays.FINISH_TO_START),
    /** The successor starts after the predecessor has started. */
    START_TO_START(NetworkArrays.START_TO_START),
    /** The successor finishes after the predecessor has finished. */
    FINISH_TO_FINISH(NetworkArrays.FINISH_TO_FINISH),
    /** The successor finishes after the predecessor has started. */
    START_TO_FINISH(NetworkArrays.START_TO_FINISH);

    private final int code;

    LinkType(int code) {
        this.code = code;
    }

    boolean leavesFromStart() {
        return (code & NetworkArrays.START_TO_START) != 0;
    }

    int code() {
        return code;
    }
}
