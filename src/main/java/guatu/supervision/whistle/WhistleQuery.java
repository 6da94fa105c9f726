package guatu.supervision.whistle;

import guatu.supervision.ladder.Rung;
import java.util.Optional;

/**
 * What is asked of the list of whistles.
 *
 * @param unit code; whatever has to do with it or a unit below it
 * @param list which of the three lists
 * @param initiative code
 * @param fault only those that count as one of a unit
 * @param after code of the last whistle of the page before
 */
public record WhistleQuery(
        String text,
        Optional<BlockedClass> blockedClass,
        String unit,
        ProblemList list,
        Optional<Rung> rung,
        boolean overdue,
        String initiative,
        Optional<UnitFault> fault,
        String after) {

    /** The same, behind a whistle of the list. */
    public WhistleQuery from(String code) {
        return new WhistleQuery(text, blockedClass, unit, list, rung, overdue, initiative, fault, code);
    }

    /** All that is open. */
    public static WhistleQuery open() {
        return new WhistleQuery(
                "", Optional.empty(), "", ProblemList.OPEN, Optional.empty(), false, "", Optional.empty(), "");
    }
}
