package guatu.promotion.reading;

import guatu.promotion.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How many leads came how far, and how long they took from stage to stage. */
public record Funnel(List<Row> rows) {

    public Funnel {
        rows = List.copyOf(rows);
    }

    /** What the rows stand for. */
    public enum By {
        ALL,
        UNIT,
        CHANNEL,
        INDUSTRY,
        SIZE,
        COUNTRY,
        ORIGIN;

        /** The name by which addresses and words know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> find(String code) {
            return Stream.of(values()).filter(by -> by.code().equals(code)).findFirst();
        }
    }

    /**
     * @param group its code; empty for all, or where the lead does not say
     * @param label its name, where a code says little
     * @param reached leads that came to each stage or beyond, in the order of the stages
     * @param medianDays calendar days between the first entrance of a stage and of the next, of those that have both
     * @param lost of them, came to nothing
     */
    public record Row(String group, String label, List<Long> reached, List<OptionalInt> medianDays, long lost) {

        public Row {
            reached = List.copyOf(reached);
            medianDays = List.copyOf(medianDays);
        }

        /** Percent of those in the stage before; empty for the first stage, or when nobody was there. */
        public OptionalInt conversionPercent(Stage stage) {
            long before = stage.previous()
                    .map(previous -> reached.get(previous.ordinal()))
                    .orElse(0L);
            return before == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.toIntExact(Math.round(100.0 * reached.get(stage.ordinal()) / before)));
        }
    }
}
