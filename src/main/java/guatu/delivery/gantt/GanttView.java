package guatu.delivery.gantt;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person chose to see of a Gantt chart; it stands in the address of the page.
 *
 * @param open which stages show their activities: {@code all}, {@code none}, their numbers ({@code 1.3}), or empty when
 *     nobody chose, so that the size of the plan decides
 */
public record GanttView(Zoom zoom, String open) {

    public static final GanttView USUAL = new GanttView(Zoom.WHOLE, "");

    private static final String ALL = "all";
    private static final String NONE = "none";

    /** A plan with more activities shows its stages folded at first. */
    private static final int READABLE = 60;

    boolean opens(int stage, int activities) {
        return switch (open) {
            case ALL -> true;
            case NONE -> false;
            case "" -> activities <= READABLE;
            default -> Stream.of(open.split("\\.")).anyMatch(String.valueOf(stage)::equals);
        };
    }

    /** The same choice with one stage turned over, as it stands in the address. */
    String turned(int stage, int stages, int activities) {
        Set<Integer> opened = new TreeSet<>();
        for (int number = 1; number <= stages; number++) {
            if (opens(number, activities) != (number == stage)) {
                opened.add(number);
            }
        }
        if (opened.isEmpty()) {
            return NONE;
        }
        return opened.size() == stages
                ? ALL
                : opened.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
