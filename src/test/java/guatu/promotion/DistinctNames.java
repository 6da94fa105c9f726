package guatu.promotion;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Chinese names that are like no other, so that nobody takes two tests' projects for one. */
public final class DistinctNames {

    private static final AtomicLong NUMBER = new AtomicLong(20_260_210);
    private static final int FIRST = 0x4e00;
    private static final int CHARACTERS = 0x4000;
    private static final int LENGTH = 7;

    private DistinctNames() {}

    public static String next() {
        Random random = new Random(NUMBER.incrementAndGet() * 7_919);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append((char) (FIRST + random.nextInt(CHARACTERS)));
        }
        return name.toString();
    }
}
