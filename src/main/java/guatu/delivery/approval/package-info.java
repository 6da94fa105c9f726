/**
 * Approvals of an initiative (审批): their clocks with three limits, times that are not counted, how long their results stay valid; and what
 * the zone has assessed for its whole area.
 */
@NullMarked
package guatu.delivery.approval;

import org.jspecify.annotations.NullMarked;
