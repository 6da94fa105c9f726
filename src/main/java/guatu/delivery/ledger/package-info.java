/**
 * Ledgers as files (台账导入与导出): the form that offices fill in, the check of a file against what stands, and the load
 * of a checked file, all or nothing.
 */
@NamedInterface("ledger")
@NullMarked
package guatu.delivery.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
