package guatu.scheduling;

/** Which end of the predecessor holds back which end of the successor. */
public enum LinkType {
    FINISH_TO_START,
    START_TO_START,
    FINISH_TO_FINISH,
    START_TO_FINISH
}
