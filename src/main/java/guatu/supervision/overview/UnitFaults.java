package guatu.supervision.overview;

import guatu.supervision.Unit;

/**
 * What the records of a period show of a unit: the five faults (慢、阻、浮、推、怕), each as a number of whistles, and what it solved
 * well. Of units, never of persons, and no rank follows from it.
 *
 * @param slow led, and it went up for want of a solution (慢)
 * @param blocking its part in another unit's matter was finished late or is overdue (阻)
 * @param superficial reported as solved, and reopened (浮)
 * @param pushing it disputed the dispatch, and the dispute was rejected (推)
 * @param fearful it was called, and nobody took it within the limit (怕)
 * @param solved led to the end without going up or being reopened
 */
public record UnitFaults(Unit unit, int slow, int blocking, int superficial, int pushing, int fearful, int solved) {}
