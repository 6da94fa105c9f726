package guatu.scheduling.risk;

import java.util.Arrays;

/** Ranks of whole numbers, from 0; equal numbers share the mean of their ranks. Keeps its room between uses. */
final class Ranking {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int[] count = new int[DIGITS];
    private int[] order;
    private int[] sorted;

    Ranking(int size) {
        order = new int[size];
        sorted = new int[size];
    }

    void rank(int[] values, float[] ranks) {
        sort(values);
        int from = 0;
        while (from < values.length) {
            int to = from + 1;
            while (to < values.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2f;
            }
            from = to;
        }
    }

    /** Positions in rising order of their values: a radix sort, as it takes part in each of thousands of activities. */
    private void sort(int[] values) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            order[i] = i;
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        long range = (long) most - least;
        for (int shift = 0; range >> shift > 0; shift += DIGIT_BITS) {
            sortByDigit(values, least, shift);
        }
    }

    private void sortByDigit(int[] values, int least, int shift) {
        Arrays.fill(count, 0);
        for (int value : values) {
            count[digit(value, least, shift)]++;
        }
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int here = count[digit];
            count[digit] = before;
            before += here;
        }
        for (int position : order) {
            sorted[count[digit(values[position], least, shift)]++] = position;
        }
        int[] previous = order;
        order = sorted;
        sorted = previous;
    }

    private static int digit(int value, int least, int shift) {
        return (int) (((long) value - least) >> shift) & (DIGITS - 1);
    }
}
