package guatu.bench.engine;

import guatu.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same network, calendar and passes in MPXJ's MicrosoftScheduler; its floats are not even asked for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PeerBenchmark {

    static final int ACTIVITIES = 5_000;

    private static final RelationType[] TYPES = {
        RelationType.FINISH_START, RelationType.START_START, RelationType.FINISH_FINISH, RelationType.START_FINISH
    };
    private static final LocalTimeRange MORNING = new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final LocalTimeRange AFTERNOON = new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0));

    private final LocalDateTime start = OfficeDates.START.atTime(8, 0);
    private ProjectFile file;

    @Setup
    public void make() {
        SampleNetwork network = new SampleNetwork(ACTIVITIES, 1);
        file = new ProjectFile();
        file.setDefaultCalendar(calendar());
        Task[] tasks = new Task[ACTIVITIES];
        for (int i = 0; i < ACTIVITIES; i++) {
            tasks[i] = file.addTask();
            tasks[i].setName("a" + i);
            tasks[i].setDuration(minutes(network.duration[i]));
            tasks[i].setActualDuration(minutes(0));
            tasks[i].setRemainingDuration(minutes(network.duration[i]));
        }
        for (int link = 0; link < network.predecessor.length; link++) {
            tasks[network.successor[link]].addPredecessor(
                    new Relation.Builder()
                            .predecessorTask(tasks[network.predecessor[link]])
                            .type(TYPES[network.type[link]])
                            .lag(minutes(network.lag[link])));
        }
    }

    @Benchmark
    public ProjectFile schedule() throws CpmException {
        new MicrosoftScheduler().schedule(file, start);
        return file;
    }

    private static Duration minutes(int units) {
        return Duration.getInstance(units / 10, org.mpxj.TimeUnit.MINUTES);
    }

    private ProjectCalendar calendar() {
        ProjectCalendar calendar = file.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean worked = day.compareTo(DayOfWeek.SATURDAY) < 0;
            calendar.setWorkingDay(day, worked);
            calendar.addCalendarHours(day);
            if (worked) {
                calendar.getCalendarHours(day).add(MORNING);
                calendar.getCalendarHours(day).add(AFTERNOON);
            }
        }
        WorkingCalendar office = WorkingCalendar.stateCouncil();
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> office.holidayOn(day).isPresent() || office.makeUpDayOn(day).isPresent())
                .forEach(day -> {
                    ProjectCalendarException own = calendar.addCalendarException(day);
                    if (office.isWorkingDay(day)) {
                        own.add(MORNING);
                        own.add(AFTERNOON);
                    }
                });
        return calendar;
    }
}
