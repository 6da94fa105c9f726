/**
 * The plan engine (计划引擎): when activities that wait for each other can start and must finish.
 *
 * <p>A {@link guatu.scheduling.Network} is what is to be done, a {@link guatu.scheduling.Schedule} when. Plain Java:
 * nothing here knows of Spring, of a database, or of what day it is today.
 */
@NullMarked
@ApplicationModule(
        displayName = "计划引擎",
        allowedDependencies = {"calendar"})
package guatu.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
