package guatu.bench.engine;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.engine.Pass;
import java.time.LocalDate;

/** The State Council's office calendar, and the moments that worked times are on it. */
final class OfficeDates {

    static final LocalDate START = LocalDate.of(2026, 3, 2);

    final ShiftCalendar calendar = ShiftCalendar.office(WorkingCalendar.stateCouncil());
    final int start = calendar.workAt(PlanTime.startOf(START));

    private final int[] earlyMoments;
    private final int[] lateMoments;

    OfficeDates(int activities) {
        earlyMoments = new int[2 * activities];
        lateMoments = new int[2 * activities];
    }

    /** All four dates of every activity. */
    int[] read(Pass pass) {
        write(pass.early(), earlyMoments);
        write(pass.late(), lateMoments);
        return lateMoments;
    }

    private void write(int[] times, int[] moments) {
        for (int i = 0; i < times.length; i += 2) {
            moments[i] = calendar.startAt(times[i]);
            moments[i + 1] = calendar.finishAt(times[i + 1]);
        }
    }
}
