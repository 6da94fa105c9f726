/**
 * The working calendar (工作日历): which days are worked, when a period ends, and dates as offices state them.
 *
 * <p>Plain Java: nothing here knows of Spring, of a database, or of what day it is today.
 */
@NullMarked
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {})
package guatu.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
