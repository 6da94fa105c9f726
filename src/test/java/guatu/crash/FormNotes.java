package guatu.crash;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Somebody with a browser who notes one thing after another, each with a file of up to a megabyte. */
final class FormNotes implements Runnable {

    private static final int LARGEST = 1_000_000;

    private final Clerk clerk;
    private final List<UUID> activities;
    private final Random random;
    private final BooleanSupplier over;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    FormNotes(Clerk clerk, List<UUID> activities, Random random, BooleanSupplier over) {
        this.clerk = clerk;
        this.activities = activities;
        this.random = random;
        this.over = over;
    }

    /** Goes on until nobody answers, or until it is over. */
    @Override
    public void run() {
        try {
            while (!over.getAsBoolean()) {
                String note = new UUID(random.nextLong(), random.nextLong()).toString();
                clerk.note(
                        activities.get(random.nextInt(activities.size())),
                        note,
                        "一".repeat(random.nextInt(LARGEST / 3)));
                acknowledged.add(note);
            }
        } catch (NoAnswer none) {
            // The note is recorded with its file, or not at all.
        }
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }
}
