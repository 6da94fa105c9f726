/**
 * Supervision (督导): blocked work reaches the people who can unblock it (吹哨报到, 一线破难), orders are followed up (督办), units are
 * compared in the open (亮晒), and what was done is reviewed (研判). Never a ranking of persons, a check-in or a forced photograph.
 */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shell",
            "audit",
            "calendar",
            "rules",
            "directory",
            "letter",
            "figures",
            "sheets",
            "sheets::web",
            "delivery",
            "delivery::appraisal",
            "delivery::collections",
            "delivery::evidence",
            "promotion",
            "enterprise"
        })
@NullMarked
package guatu.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
