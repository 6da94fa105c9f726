/**
 * The registry of enterprises (企业): which firms there are, under which names and codes, whose branch they are, what they
 * make, and what is known of them year by year; and which of two names mean the same firm.
 */
@ApplicationModule(
        displayName = "Enterprise",
        allowedDependencies = {"shell", "audit", "directory", "sheets", "sheets::web", "rules", "figures"})
@NullMarked
package guatu.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
