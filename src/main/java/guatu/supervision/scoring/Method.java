package guatu.supervision.scoring;

import java.math.BigDecimal;

/** A way in which offices turn facts into points. Safe for use by many threads. */
public sealed interface Method
        permits RatioCapped, EfficacyCoefficient, Deduction, Piecewise, TwoPartMix, PointList, RankPoints {

    /**
     * @param weight the indicator's full points
     * @param group the facts of all units that are compared
     */
    Points points(BigDecimal weight, Direction direction, Measured found, Group group);

    /** The name under which sheets ask for it and its words are found. */
    String code();
}
