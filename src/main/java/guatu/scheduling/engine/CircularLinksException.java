package guatu.scheduling.engine;

/** Activities that wait for each other in a circle, so that none can come first. */
public final class CircularLinksException extends IllegalArgumentException {

    private final transient int[] circle;

    CircularLinksException(int[] circle) {
        super("Found links in a circle of %d activities. Expected none. Try removing one of them."
                .formatted(circle.length));
        this.circle = circle;
    }

    /** The whole circle in the order of its links, each activity once; the last one precedes the first. */
    public int[] circle() {
        return circle.clone();
    }
}
