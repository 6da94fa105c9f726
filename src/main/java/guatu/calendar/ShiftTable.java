package guatu.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * Work counted through, shift by shift, for the days that plans are made for and all days of their own; before and after,
 * week by week. Days are numbered as in {@link PlanTime}.
 */
final class ShiftTable {

    private static final int DAY = PlanTime.UNITS_PER_DAY;
    /** Work is looked up in steps of half an office day, so that such a calendar finds its shift at once. */
    private static final int STEP = PlanTime.UNITS_PER_WORKING_DAY / 2;

    private static final int STEPS_SHIFT = 44;
    private static final long STEPS_PER_UNIT = (1L << STEPS_SHIFT) / STEP + 1;
    private static final int SEVERAL = Integer.MIN_VALUE;

    private static final int FIRST = PlanTime.dayOf(LocalDate.of(2010, 1, 1));
    private static final int LAST = PlanTime.dayOf(LocalDate.of(2050, 1, 1));

    private final ShiftWeek week;
    private final int first;
    private final int last;
    /** The first shift that begins on the day {@code first + i} or later. */
    private final int[] shiftOfDay;
    /** The moment at which each shift begins, and the work before it; at the end what would come next. */
    private final int[] beginsAt;

    private final int[] workBefore;
    private final int firstWork;
    /** The shift in which work goes on after so many steps. */
    private final int[] shiftAfter;
    /**
     * What turns any work within a step into its moment: one look-up, as every step of an office day lies within one shift.
     * {@link #SEVERAL} if a shift ends inside of the step.
     */
    private final int[] momentLessWork;

    ShiftTable(ShiftWeek week, NavigableMap<Integer, DayShifts> ownDays) {
        this.week = week;
        first = ownDays.isEmpty() ? FIRST : Math.min(FIRST, ownDays.firstKey());
        last = ownDays.isEmpty() ? LAST : Math.max(LAST, ownDays.lastKey() + 1);
        shiftOfDay = new int[last - first];
        DayShifts[] days = new DayShifts[last - first];
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = ownDays.getOrDefault(first + i, week.day(first + i));
            shiftOfDay[i] = count;
            count += days[i].count();
        }
        beginsAt = new int[count + 1];
        workBefore = new int[count + 1];
        firstWork = week.workBefore(first);
        workBefore[0] = firstWork;
        for (int i = 0; i < days.length; i++) {
            for (int shift = 0; shift < days[i].count(); shift++) {
                int at = shiftOfDay[i] + shift;
                beginsAt[at] = (first + i) * DAY + days[i].from(shift);
                workBefore[at + 1] = workBefore[at] + days[i].to(shift) - days[i].from(shift);
            }
        }
        beginsAt[count] = last * DAY;
        shiftAfter = new int[(workBefore[count] - workBefore[0]) / STEP + 1];
        momentLessWork = new int[shiftAfter.length];
        int shift = 0;
        for (int step = 0; step < shiftAfter.length; step++) {
            int work = workBefore[0] + step * STEP;
            while (shift < count - 1 && workBefore[shift + 1] <= work) {
                shift++;
            }
            shiftAfter[step] = shift;
            boolean within = work + STEP <= workBefore[shift + 1];
            momentLessWork[step] = within ? beginsAt[shift] - workBefore[shift] : SEVERAL;
        }
    }

    int workAt(int moment) {
        int day = Math.floorDiv(moment, DAY);
        if (day < first) {
            return week.workAt(moment);
        }
        if (day >= last) {
            return week.workAt(moment) + gained();
        }
        int next = shiftOfDay[day - first];
        while (next < beginsAt.length - 1 && beginsAt[next] < moment) {
            next++;
        }
        return next == 0
                ? workBefore[0]
                : Math.min(workBefore[next], workBefore[next - 1] + moment - beginsAt[next - 1]);
    }

    int finishAt(int work) {
        int step = stepsIn(work - 1 - firstWork);
        if (isStep(step) && momentLessWork[step] != SEVERAL) {
            return momentLessWork[step] + work;
        }
        return finishInShift(work);
    }

    private int finishInShift(int work) {
        if (work <= workBefore[0]) {
            return week.finishAt(work);
        }
        if (work > workBefore[workBefore.length - 1]) {
            return week.finishAt(work - gained());
        }
        int shift = shiftAfter[(work - 1 - workBefore[0]) / STEP];
        while (workBefore[shift + 1] < work) {
            shift++;
        }
        return beginsAt[shift] + work - workBefore[shift];
    }

    int startAt(int work) {
        int step = stepsIn(work - firstWork);
        if (isStep(step) && momentLessWork[step] != SEVERAL) {
            return momentLessWork[step] + work;
        }
        return startInShift(work);
    }

    private int startInShift(int work) {
        if (work < workBefore[0]) {
            return week.startAt(work);
        }
        if (work >= workBefore[workBefore.length - 1]) {
            return week.startAt(work - gained());
        }
        int shift = shiftAfter[(work - workBefore[0]) / STEP];
        while (workBefore[shift + 1] <= work) {
            shift++;
        }
        return beginsAt[shift] + work - workBefore[shift];
    }

    /**
     * Whole steps, by a multiplication, which is faster than a division. Exact for what is not negative, as the error of the
     * factor, less than {@link #STEP} in 2^44, does not add up to a unit before 2^31; what is negative stays so.
     */
    private static int stepsIn(int work) {
        return (int) (work * STEPS_PER_UNIT >> STEPS_SHIFT);
    }

    /** As one comparison: what is negative is large without a sign. */
    private boolean isStep(int step) {
        return Integer.compareUnsigned(step, momentLessWork.length) < 0;
    }

    /** What the days of their own add to the work of plain weeks. */
    private int gained() {
        return workBefore[workBefore.length - 1] - week.workBefore(last);
    }
}
