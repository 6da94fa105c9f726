/**
 * Organisations and accounts (组织与账户): the organisation tree, people, roles, sign-in, and who may see and do what.
 * A role holds in an organisation and everything below it.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"shell", "audit"})
@NullMarked
package guatu.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
