package guatu.scheduling.risk;

/**
 * Random numbers that depend on seed, quantity and block of runs alone, so that it does not matter which thread draws
 * them, nor in which order: a stream of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014) for each.
 */
final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    RandomStream(long seed, long quantity, int block) {
        state = mix(mix(mix(seed + GOLDEN) ^ quantity) + block * GOLDEN);
    }

    /**
     * Brings an even number of values into an order in which any is as likely as any other (Fisher and Yates). A draw gives two
     * places, each by multiplying instead of dividing (Lemire 2019): the bias is below one in ten million.
     */
    void shuffle(float[] values) {
        for (int i = values.length - 1; i > 0; i -= 2) {
            long bits = next();
            swap(values, i, (int) (((bits >>> 32) * (i + 1)) >>> 32));
            swap(values, i - 1, (int) (((bits & 0xFFFFFFFFL) * i) >>> 32));
        }
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static void swap(float[] values, int one, int other) {
        float kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    /** The quantity of that name: the same whatever else a model has, so that two models can be compared run by run. */
    static long quantity(String kind, String key) {
        return mix(hash(hash(0, kind) + 1, key));
    }

    private static long hash(long from, String text) {
        long hash = from;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
