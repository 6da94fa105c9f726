package guatu.scheduling;

import guatu.scheduling.engine.NetworkArrays;
import java.util.Arrays;

/** Links by position of their ends, as the engine takes them. */
final class LinkTable {

    int size;
    int[] predecessor;
    int[] successor;
    int[] type;
    int[] lag;
    boolean[] elapsed;
    /** The link of the network that this one stands for; {@link Hierarchy#NONE} for one that joins a summary to its parts. */
    int[] origin;

    LinkTable(int expected) {
        predecessor = new int[expected];
        successor = new int[expected];
        type = new int[expected];
        lag = new int[expected];
        elapsed = new boolean[expected];
        origin = new int[expected];
    }

    void add(int from, int to, Link link, int number) {
        add(from, to, link.type().code(), link.lag(), number);
    }

    /** The finish of a summary is the last finish of its parts. */
    void addRollUp(int part, int whole) {
        add(part, whole, NetworkArrays.FINISH_TO_FINISH, Span.ZERO, Hierarchy.NONE);
    }

    void copy(LinkTable other, int i) {
        Span.Basis basis = other.elapsed[i] ? Span.Basis.ELAPSED : Span.Basis.WORKED;
        add(other.predecessor[i], other.successor[i], other.type[i], new Span(other.lag[i], basis), other.origin[i]);
    }

    private void add(int from, int to, int code, Span span, int number) {
        if (size == predecessor.length) {
            int capacity = Math.max(8, 2 * size);
            predecessor = Arrays.copyOf(predecessor, capacity);
            successor = Arrays.copyOf(successor, capacity);
            type = Arrays.copyOf(type, capacity);
            lag = Arrays.copyOf(lag, capacity);
            elapsed = Arrays.copyOf(elapsed, capacity);
            origin = Arrays.copyOf(origin, capacity);
        }
        predecessor[size] = from;
        successor[size] = to;
        type[size] = code;
        lag[size] = span.units();
        elapsed[size] = span.isElapsed() && !span.isZero();
        origin[size] = number;
        size++;
    }

    boolean anyElapsed() {
        for (int i = 0; i < size; i++) {
            if (elapsed[i]) {
                return true;
            }
        }
        return false;
    }

    /** @throws guatu.scheduling.engine.CircularLinksException if links form a circle */
    NetworkArrays arrays(int[] duration) {
        return new NetworkArrays(
                duration,
                Arrays.copyOf(predecessor, size),
                Arrays.copyOf(successor, size),
                Arrays.copyOf(type, size),
                Arrays.copyOf(lag, size));
    }
}
