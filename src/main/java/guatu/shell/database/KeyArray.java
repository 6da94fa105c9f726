package guatu.shell.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Arrays of keys for {@code = any(:keys)}. Where PostgreSQL keeps a plan it reckons with ten elements, where it plans anew with those
 * that are there: of a shorter array it would plan each time, which takes longer than the reading. A key that stands twice finds its
 * row once.
 */
public final class KeyArray {

    /** As PostgreSQL 18 reckons with, where it doesn't know the array ({@code estimate_array_length}). */
    private static final int RECKONED_WITH = 10;

    private KeyArray() {}

    public static UUID[] of(Collection<UUID> keys) {
        return filled(keys).toArray(UUID[]::new);
    }

    /** Codes or paths. */
    public static String[] ofTexts(Collection<String> keys) {
        return filled(keys).toArray(String[]::new);
    }

    private static <K> List<K> filled(Collection<K> keys) {
        List<K> filled = new ArrayList<>(keys);
        while (!filled.isEmpty() && filled.size() < RECKONED_WITH) {
            filled.add(filled.getFirst());
        }
        return filled;
    }
}
