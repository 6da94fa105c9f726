package guatu.delivery.approval;

import guatu.calendar.StoppableClock.Stop;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.rules.Words;
import guatu.scheduling.parallel.ApprovalClock.Reading;
import guatu.scheduling.parallel.Validity;
import guatu.scheduling.parallel.Validity.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The approvals of an initiative as of a day.
 *
 * @param lines one for each approval, in the order of the plan
 * @param timers how long results stay valid
 */
public record ApprovalSheet(Initiative initiative, List<Line> lines, List<Timer> timers, boolean mayRecord) {

    public enum Stand {
        /** Its clock has not started. */
        WAITING,
        RUNNING,
        /** Days are not counted now. */
        STANDING,
        DECIDED
    }

    /**
     * @param startedOn from when its clock runs
     * @param stops times that are not counted
     * @param readings its limits, the law's first; empty while the clock has not started
     */
    public record Line(
            Activity activity,
            TrackedActivity tracked,
            Optional<LocalDate> startedOn,
            List<Stop> stops,
            List<Reading> readings,
            List<ApprovalRecord> records) {

        public Stand stand() {
            if (activity.status().actualFinish().isPresent()) {
                return Stand.DECIDED;
            }
            if (startedOn.isEmpty()) {
                return Stand.WAITING;
            }
            return stops.stream().anyMatch(stop -> stop.through() == null) ? Stand.STANDING : Stand.RUNNING;
        }

        public Optional<Reading> runOut() {
            return readings.stream().filter(Reading::runOut).findFirst();
        }
    }

    /**
     * @param from what it counts from; empty while that is not known though the result is there
     * @param extendedTo the ends that extensions gave it
     * @param reading empty as long as it doesn't count
     * @param askBy the last day to ask for an extension, where the rule sets one
     */
    public record Timer(
            String key,
            Words name,
            String source,
            Activity activity,
            Validity validity,
            Optional<LocalDate> from,
            List<LocalDate> extendedTo,
            Optional<Validity.Reading> reading,
            Optional<LocalDate> askBy,
            List<ApprovalRecord> records) {

        public boolean warns() {
            return reading.map(found -> found.state() == State.ENDED || found.state() == State.ENDS_SOON)
                    .orElse(true);
        }
    }

    /** What somebody should look at now. */
    public List<Timer> warnings() {
        return timers.stream().filter(Timer::warns).toList();
    }

    /** Open approvals over a limit. */
    public List<Line> overdue() {
        return lines.stream()
                .filter(line -> line.stand() != Stand.DECIDED && line.runOut().isPresent())
                .toList();
    }

    /** Approvals whose clock runs or stands, within their limits. */
    public List<Line> running() {
        return lines.stream()
                .filter(line -> line.stand() == Stand.RUNNING || line.stand() == Stand.STANDING)
                .filter(line -> line.runOut().isEmpty())
                .toList();
    }

    public long decided() {
        return lines.stream().filter(line -> line.stand() == Stand.DECIDED).count();
    }

    /** Whether anything runs, has run out, or warns. */
    public boolean isCalm() {
        return running().isEmpty() && overdue().isEmpty() && warnings().isEmpty();
    }

    public boolean isEmpty() {
        return lines.isEmpty() && timers.isEmpty();
    }

    Stream<Line> ofStage(String stage) {
        return lines.stream().filter(line -> line.tracked().stage().equals(stage));
    }
}
