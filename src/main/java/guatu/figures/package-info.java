/**
 * Figures (数据): targets, reported and computed numbers, each with its caliber (口径) and source; corrections are new
 * rows, and sources that contradict each other stand side by side.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"shell", "audit", "directory"})
@NullMarked
package guatu.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
