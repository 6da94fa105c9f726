package guatu.shell.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much of the machine's memory the embedded server may count on, in megabytes.
 *
 * @param shared pages that it keeps itself; those that the system keeps for it cost a call each to read
 * @param cached what it and the system keep together, by which it chooses its plans
 */
record ServerMemory(long shared, long cached) {

    private static final long LEAST_SHARED = 128;
    /** A city of 100,000 initiatives reads hardly more than this again and again; taken only as it is used. */
    private static final long MOST_SHARED = 2_048;

    /** An eighth and a half of what the machine, or the container, has. */
    static ServerMemory of(long megabytes) {
        return new ServerMemory(Math.clamp(megabytes / 8, LEAST_SHARED, MOST_SHARED), Math.max(megabytes / 2, 256));
    }

    static ServerMemory here() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return of(machine.getTotalMemorySize() >> 20);
    }
}
