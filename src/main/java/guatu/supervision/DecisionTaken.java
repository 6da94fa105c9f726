package guatu.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit is to do something by a day, as was decided at a meeting or on a visit. Those who may give orders for the unit are told
 * once of each decision, with an order to send.
 *
 * @param decisionId stays the same however often this is told
 * @param sourceCode of what it was decided on: a whistle or a visit
 * @param unit that is to act
 * @param decidedBy who recorded it
 */
public record DecisionTaken(
        UUID decisionId, String sourceCode, Unit unit, String what, LocalDate dueOn, UUID decidedBy) {}
