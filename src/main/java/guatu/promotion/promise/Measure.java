package guatu.promotion.promise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a promise is about, and by which records it is seen to be kept. */
public enum Measure {
    /** Money invested from the first to the due day. */
    INVESTMENT(Side.INVESTOR, Gauge.SPENT, Quantity.MONEY, false),
    /** Money invested in the year of the due day. */
    INVESTMENT_OF_YEAR(Side.INVESTOR, Gauge.SPENT_IN_YEAR, Quantity.MONEY, false),
    OUTPUT(Side.INVESTOR, Gauge.FIGURE, Quantity.MONEY, false),
    TAX(Side.INVESTOR, Gauge.FIGURE, Quantity.MONEY, false),
    /** Tax of a year divided by the deal's land. */
    TAX_PER_MU(Side.INVESTOR, Gauge.FIGURE_PER_MU, Quantity.MONEY_PER_MU, false),
    JOBS(Side.INVESTOR, Gauge.FIGURE, Quantity.PEOPLE, false),
    START(Side.INVESTOR, Gauge.STAGE, Quantity.NONE, true),
    PRODUCTION(Side.INVESTOR, Gauge.STAGE, Quantity.NONE, true),
    CAPACITY(Side.INVESTOR, Gauge.STAGE, Quantity.NONE, true),
    UNDERTAKING(Side.INVESTOR, Gauge.DEED, Quantity.NONE, false),
    /** Rewards and subsidies that the zone pays. */
    PAYMENT(Side.ZONE, Gauge.PAID, Quantity.MONEY, true),
    LAND(Side.ZONE, Gauge.DEED, Quantity.NONE, true),
    FACILITIES(Side.ZONE, Gauge.DEED, Quantity.NONE, true),
    ENERGY(Side.ZONE, Gauge.DEED, Quantity.NONE, true),
    SERVICE(Side.ZONE, Gauge.DEED, Quantity.NONE, true);

    /** Which records say what became of it. */
    public enum Gauge {
        /** Money done of the deal's initiative, added up. */
        SPENT,
        SPENT_IN_YEAR,
        /** A figure of the firm by year, in the registry. */
        FIGURE,
        FIGURE_PER_MU,
        /** The deal's own moves. */
        STAGE,
        /** Payments recorded here. */
        PAID,
        /** That it was done, recorded here. */
        DEED;

        /** Rows of several days add up; otherwise each year stands for itself. */
        public boolean addsUp() {
            return this != FIGURE && this != FIGURE_PER_MU;
        }

        /** The promise ledger itself takes down what was done. */
        public boolean recordedHere() {
            return this == PAID || this == DEED;
        }
    }

    /** What is counted. */
    public enum Quantity {
        MONEY,
        MONEY_PER_MU,
        PEOPLE,
        /** Done or not. */
        NONE
    }

    private final Side side;
    private final Gauge gauge;
    private final Quantity quantity;
    private final boolean silenceIsNo;

    Measure(Side side, Gauge gauge, Quantity quantity, boolean silenceIsNo) {
        this.side = side;
        this.gauge = gauge;
        this.quantity = quantity;
        this.silenceIsNo = silenceIsNo;
    }

    public Side side() {
        return side;
    }

    public Gauge gauge() {
        return gauge;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** Where nothing is recorded, nothing was done: so it is with the zone's own deeds and the deal's own stages. */
    public boolean silenceIsNo() {
        return silenceIsNo;
    }

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> find(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    public static Stream<Measure> of(Side side) {
        return Stream.of(values()).filter(measure -> measure.side == side);
    }
}
