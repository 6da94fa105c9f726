package guatu.supervision.scoring;

import guatu.rules.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that an indicator asks for.
 *
 * @param target true when a target must come with it
 */
public record Part(String code, Words name, boolean target) {

    /** What must be known of a unit, so that the indicator can be scored. */
    public static List<Part> of(Indicator indicator) {
        return switch (indicator.method()) {
            case Deduction deduction -> counted(deduction.items()).toList();
            case PointList list -> counted(list.items()).toList();
            case TwoPartMix mix ->
                Stream.concat(
                                mix.shares().stream().map(share -> new Part(share.part(), share.name(), true)),
                                counted(mix.deductions()))
                        .toList();
            case RatioCapped _, Piecewise _ ->
                List.of(new Part(
                        Measured.WHOLE, indicator.name(), indicator.target().signum() == 0));
            case EfficacyCoefficient _, RankPoints _ -> List.of(new Part(Measured.WHOLE, indicator.name(), false));
        };
    }

    private static Stream<Part> counted(List<Counted> items) {
        return items.stream().map(item -> new Part(item.part(), item.name(), false));
    }
}
