package guatu.delivery.reading;

import guatu.delivery.Activity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where an activity stands, in one word.
 *
 * @param daysOverdue past its planned finish without one; 0 when it is not
 */
public record ActivityState(Word word, long daysOverdue) {

    public enum Word {
        NOT_STARTED,
        UNDER_WAY,
        /** A gate's finish was reported and waits for a second person. */
        REPORTED,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ActivityState of(Activity activity, LocalDate day) {
        Activity.Status status = activity.status();
        if (status.actualFinish().isPresent()) {
            return new ActivityState(activity.done() ? Word.DONE : Word.REPORTED, 0);
        }
        long overdue = activity.plan()
                .finish()
                .map(finish -> Math.max(0, ChronoUnit.DAYS.between(finish, day)))
                .orElse(0L);
        boolean started = status.actualStart().isPresent() || status.percent().signum() > 0;
        return new ActivityState(started ? Word.UNDER_WAY : Word.NOT_STARTED, overdue);
    }
}
