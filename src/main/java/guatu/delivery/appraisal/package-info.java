/**
 * What the records of whole units come to over a period, for rooms that compare units: counts, the records behind them, and how
 * long lights stood. Nothing here speaks of a person's work.
 */
@NamedInterface("appraisal")
@NullMarked
package guatu.delivery.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
