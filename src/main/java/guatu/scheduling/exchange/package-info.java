/**
 * Plans as files (计划文件): Microsoft Project (.mpp, MSPDI .xml), Primavera (.xer, PMXML) and the ledger's csv in, MSPDI and
 * .xer out, with their own calendars, and the command that schedules them. What can't be held is named.
 */
@NamedInterface("exchange")
@NullMarked
package guatu.scheduling.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
