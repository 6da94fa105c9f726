/**
 * Investment promotion (招商): leads and deals from the first talk to full capacity, who holds and shares them, how long
 * each stage takes and what its gate asks for. A deal is a lead further on: one entity, one code, so that nothing is
 * counted twice and nothing typed twice.
 */
@ApplicationModule(
        displayName = "Promotion",
        allowedDependencies = {
            "shell",
            "audit",
            "calendar",
            "rules",
            "directory",
            "letter",
            "sheets",
            "sheets::web",
            "figures",
            "delivery",
            "delivery::evidence",
            "delivery::planning",
            "enterprise"
        })
@NullMarked
package guatu.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
