package guatu.calendar;

import java.util.NavigableMap;

/**
 * Work counted through, day by day, for the days that plans are made for and all days of their own; before and after,
 * week by week. Days are numbered as in {@link PlanTime}.
 */
final class ShiftTable {

    private static final int DAY = PlanTime.UNITS_PER_DAY;
    /** Work is looked up in steps of an office day, so that such a calendar finds its day at once. */
    private static final int STEP = PlanTime.UNITS_PER_WORKING_DAY;

    private static final int FIRST = 3653; // 2010-01-01
    private static final int LAST = 18263; // 2050-01-01
    /** 1 January 2000 was a Saturday. */
    private static final int FIRST_DAY_OF_WEEK = 5;

    private final DayShifts[] week;
    private final int[] weekWork = new int[8];
    private final int first;
    private final int last;
    /** Work before day {@code first + i}. */
    private final int[] before;

    private final DayShifts[] shifts;
    /** The day, from {@code first} on, on which work goes on after so many steps. */
    private final int[] dayAfter;

    ShiftTable(DayShifts[] week, NavigableMap<Integer, DayShifts> ownDays) {
        this.week = week;
        for (int i = 0; i < 7; i++) {
            weekWork[i + 1] = weekWork[i] + week[i].work();
        }
        first = ownDays.isEmpty() ? FIRST : Math.min(FIRST, ownDays.firstKey());
        last = ownDays.isEmpty() ? LAST : Math.max(LAST, ownDays.lastKey() + 1);
        before = new int[last - first + 1];
        shifts = new DayShifts[last - first];
        before[0] = weeksWork(first);
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] = week[dayOfWeek(first + i)];
        }
        ownDays.forEach((day, own) -> shifts[day - first] = own);
        for (int i = 0; i < shifts.length; i++) {
            before[i + 1] = before[i] + shifts[i].work();
        }
        dayAfter = new int[(before[shifts.length] - before[0]) / STEP + 1];
        int day = 0;
        for (int step = 0; step < dayAfter.length; step++) {
            while (day < shifts.length - 1 && before[day + 1] <= before[0] + step * STEP) {
                day++;
            }
            dayAfter[step] = day;
        }
    }

    static int dayOfWeek(int day) {
        return Math.floorMod(day + FIRST_DAY_OF_WEEK, 7);
    }

    int workAt(int moment) {
        int day = Math.floorDiv(moment, DAY);
        int inDay = moment - day * DAY;
        if (day < first) {
            return weeksWork(day) + week[dayOfWeek(day)].workBefore(inDay);
        }
        if (day >= last) {
            return before[shifts.length] + weeksWork(day) - weeksWork(last) + week[dayOfWeek(day)].workBefore(inDay);
        }
        return before[day - first] + shifts[day - first].workBefore(inDay);
    }

    int finishAt(int work) {
        if (work <= before[0]) {
            return weeksFinish(work);
        }
        if (work > before[shifts.length]) {
            return weeksFinish(work - before[shifts.length] + weeksWork(last));
        }
        // The day on which the unit before is worked.
        int day = dayAfter[(work - 1 - before[0]) / STEP];
        while (before[day + 1] < work) {
            day++;
        }
        return (first + day) * DAY + shifts[day].finish(work - before[day]);
    }

    int startAt(int work) {
        if (work < before[0]) {
            return weeksStart(work);
        }
        if (work >= before[shifts.length]) {
            return weeksStart(work - before[shifts.length] + weeksWork(last));
        }
        int day = dayAfter[(work - before[0]) / STEP];
        while (before[day + 1] <= work) {
            day++;
        }
        return (first + day) * DAY + shifts[day].start(work - before[day]);
    }

    /** Work before a day if there were no days but those of the week. */
    private int weeksWork(int day) {
        int shifted = day + FIRST_DAY_OF_WEEK;
        return Math.floorDiv(shifted, 7) * weekWork[7] + weekWork[Math.floorMod(shifted, 7)];
    }

    private int weeksFinish(int work) {
        int monday = monday(work - 1);
        int inWeek = work - weeksWork(monday);
        int day = 0;
        while (weekWork[day + 1] < inWeek) {
            day++;
        }
        return (monday + day) * DAY + week[day].finish(inWeek - weekWork[day]);
    }

    private int weeksStart(int work) {
        int monday = monday(work);
        int inWeek = work - weeksWork(monday);
        int day = 0;
        while (weekWork[day + 1] <= inWeek) {
            day++;
        }
        return (monday + day) * DAY + week[day].start(inWeek - weekWork[day]);
    }

    /** The Monday of the week in which the unit after this much work is worked. */
    private int monday(int work) {
        return Math.floorDiv(work, weekWork[7]) * 7 - FIRST_DAY_OF_WEEK;
    }
}
