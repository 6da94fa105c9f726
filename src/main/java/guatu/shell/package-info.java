/**
 * The shell that every room stands in: the database it starts with, the frame around a page, the words of a refusal,
 * commands, identifiers, and the day a page speaks of. It knows no other room.
 */
@ApplicationModule(
        displayName = "Shell",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package guatu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
