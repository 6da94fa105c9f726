package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.List;

/** The facts of all units that are compared in one indicator; its order says nothing. */
public record Group(List<BigDecimal> values) {

    public Group {
        values = values.stream().sorted().toList();
    }

    int size() {
        return values.size();
    }

    BigDecimal least() {
        return values.getFirst();
    }

    BigDecimal most() {
        return values.getLast();
    }

    /** 1 for the best; equal facts have equal places. */
    int place(BigDecimal value, Direction direction) {
        return 1
                + (int) values.stream()
                        .filter(other ->
                                direction == Direction.MORE ? other.compareTo(value) > 0 : other.compareTo(value) < 0)
                        .count();
    }
}
