package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.scheduling.engine.NetworkArrays;

/** How long the activities and lags of a chain are together, at most: so that no pass can overflow. */
final class LongestChain {

    private final long worked;
    private final long elapsed;

    LongestChain(Network network, NetworkArrays arrays) {
        long[] workedTo = new long[arrays.activityCount];
        long[] elapsedTo = new long[arrays.activityCount];
        long mostWorked = 0;
        long mostElapsed = 0;
        for (int activity : arrays.order) {
            for (int i = arrays.incomingFrom[activity]; i < arrays.incomingFrom[activity + 1]; i++) {
                int link = arrays.incoming[i];
                int from = arrays.predecessor[link];
                long lag = Math.abs((long) arrays.lag[link]);
                boolean round = network.linkTable().elapsed[link];
                workedTo[activity] = Math.max(workedTo[activity], workedTo[from] + (round ? 0 : lag));
                elapsedTo[activity] = Math.max(elapsedTo[activity], elapsedTo[from] + (round ? lag : 0));
            }
            boolean round = network.at(activity).duration().isElapsed();
            workedTo[activity] += round ? 0 : arrays.duration[activity];
            elapsedTo[activity] += round ? arrays.duration[activity] : 0;
            mostWorked = Math.max(mostWorked, workedTo[activity]);
            mostElapsed = Math.max(mostElapsed, elapsedTo[activity]);
        }
        worked = mostWorked;
        elapsed = mostElapsed;
    }

    /** @throws InvalidNetworkException if a chain is longer than a hundred years of working or of calendar days */
    void refuseExcess() {
        refuse(worked / PlanTime.UNITS_PER_WORKING_DAY, Network.LONGEST_WORKING_DAYS);
        refuse(elapsed / PlanTime.UNITS_PER_DAY, Network.LONGEST_CALENDAR_DAYS);
    }

    /**
     * On a calendar that works little a chain takes longer than its work.
     *
     * @param workPerWeek of the calendar that works least
     * @throws InvalidNetworkException if a chain may take more than a hundred years there
     */
    void refuseExcessOn(int workPerWeek) {
        refuse(worked * 7 / workPerWeek + elapsed / PlanTime.UNITS_PER_DAY, Network.LONGEST_CALENDAR_DAYS);
    }

    private static void refuse(long days, long most) {
        if (days > most) {
            throw new InvalidNetworkException(new NetworkFault.TooLong(days));
        }
    }
}
