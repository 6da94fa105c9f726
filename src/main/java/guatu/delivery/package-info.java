/**
 * Initiatives and their plans (事项与节点): what was promised, the five fixes, activities and milestones, progress as
 * evidence, the lists, and the lights computed from all of it.
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "shell",
            "audit",
            "calendar",
            "rules",
            "scheduling",
            "scheduling::compression",
            "scheduling::earnedvalue",
            "scheduling::exchange",
            "scheduling::parallel",
            "scheduling::learning",
            "scheduling::risk",
            "directory",
            "sheets",
            "sheets::web",
            "figures"
        })
@NullMarked
package guatu.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
