/**
 * The record of who did what (留痕): append-only, hash-chained with SM3, written in the transaction of the change it
 * tells of.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shell"})
@NullMarked
package guatu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
