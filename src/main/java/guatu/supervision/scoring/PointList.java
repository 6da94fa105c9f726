package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of points (计分清单): new projects 5 each, continued ones 2, size, type, progress; added up to a cap.
 *
 * @param cap the most that all together give; the weight of the indicator
 */
public record PointList(List<Counted> items, BigDecimal cap) implements Method {

    public PointList {
        items = List.copyOf(items);
    }

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        if (found.parts().isEmpty()) {
            return Points.nothingFound();
        }
        BigDecimal sum = Counted.sum(items, found);
        List<Reason> because = new ArrayList<>(Counted.reasons(items, found));
        because.add(Reason.of("list", Decimals.text(sum), Decimals.text(cap)));
        return new Points(Optional.of(Decimals.points(sum.min(cap))), because);
    }

    @Override
    public String code() {
        return "point_list";
    }
}
