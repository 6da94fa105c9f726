package guatu.calendar;

import java.time.DayOfWeek;

/** A week of shifts that is the same for ever, and its work counted through. Days are numbered as in {@link PlanTime}. */
final class ShiftWeek {

    private static final int DAY = PlanTime.UNITS_PER_DAY;
    /** 1 January 2000 was a Saturday. */
    private static final int FIRST_DAY_OF_WEEK = 5;

    private final DayShifts[] days;
    /** Work before each day of the week, and of the whole week. */
    private final int[] before = new int[8];

    /** @throws IllegalArgumentException if no day is worked */
    ShiftWeek(DayShifts[] days) {
        this.days = days;
        for (int i = 0; i < 7; i++) {
            before[i + 1] = before[i] + days[i].work();
        }
        if (before[7] == 0) {
            throw new IllegalArgumentException(
                    "Found a calendar that never works. Expected hours on at least one day of the week. Try giving it"
                            + " a week.");
        }
    }

    DayShifts day(int day) {
        return days[Math.floorMod(day + FIRST_DAY_OF_WEEK, 7)];
    }

    DayShifts on(DayOfWeek day) {
        return days[day.getValue() - 1];
    }

    int workBefore(int day) {
        int shifted = day + FIRST_DAY_OF_WEEK;
        return Math.floorDiv(shifted, 7) * before[7] + before[Math.floorMod(shifted, 7)];
    }

    int workAt(int moment) {
        int day = Math.floorDiv(moment, DAY);
        return workBefore(day) + day(day).workBefore(moment - day * DAY);
    }

    int finishAt(int work) {
        int monday = monday(work - 1);
        int inWeek = work - workBefore(monday);
        int day = 0;
        while (before[day + 1] < inWeek) {
            day++;
        }
        return (monday + day) * DAY + days[day].finish(inWeek - before[day]);
    }

    int startAt(int work) {
        int monday = monday(work);
        int inWeek = work - workBefore(monday);
        int day = 0;
        while (before[day + 1] <= inWeek) {
            day++;
        }
        return (monday + day) * DAY + days[day].start(inWeek - before[day]);
    }

    /** The Monday of the week in which the unit after this much work is worked. */
    private int monday(int work) {
        return Math.floorDiv(work, before[7]) * 7 - FIRST_DAY_OF_WEEK;
    }
}
