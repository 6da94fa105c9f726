/**
 * A synthetic city of a given size: an invented organisation tree with its people, initiatives, plans, progress and
 * money, the same for the same seed. For benchmarks and for trying the product out; it fills an empty database only.
 */
@ApplicationModule(
        displayName = "Synthetic city",
        allowedDependencies = {"shell", "audit", "directory", "delivery"})
@NullMarked
package guatu.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
