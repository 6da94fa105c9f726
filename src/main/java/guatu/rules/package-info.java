/**
 * Rules as data (规则): thresholds, limits, light rules and templates, each with region, dates and source, the product's
 * own beside an office's; and the catalogue of mechanisms (制度库) that the product carries out.
 */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"shell", "audit", "directory", "calendar"})
@NullMarked
package guatu.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
