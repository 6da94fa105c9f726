package guatu.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit was told to do something by a day, at a meeting or on a visit: what orders are made of. The part that makes orders
 * listens to it and takes each decision once, by its identifier.
 *
 * @param decisionId stays the same however often this is told
 * @param sourceCode of what it was decided on: a whistle or a visit
 * @param sourcePath where that is shown
 * @param unitId that is to act
 * @param decidedBy who recorded it
 */
public record DecisionTaken(
        UUID decisionId,
        String sourceCode,
        String sourcePath,
        UUID unitId,
        String what,
        LocalDate dueOn,
        UUID decidedBy) {}
