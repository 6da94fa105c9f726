/**
 * The whole ledger in one file and back again, for the database that Guatu brings with itself (it comes without
 * {@code pg_dump}) and for any other.
 */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"shell", "audit", "directory"})
@NullMarked
package guatu.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
