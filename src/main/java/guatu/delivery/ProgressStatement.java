package guatu.delivery;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a progress record states. */
public sealed interface ProgressStatement {

    /** The name under which it is stored and its words are found. */
    String code();

    /** Something that went on; a withdrawal is no claim, it only takes one back. */
    sealed interface Claim extends ProgressStatement {}

    record Started() implements Claim {
        @Override
        public String code() {
            return "started";
        }
    }

    record Finished() implements Claim {
        @Override
        public String code() {
            return "finished";
        }
    }

    /** @param value 0 to 100, with at most six decimal places */
    record Percent(BigDecimal value) implements Claim {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);
        private static final int MOST_PLACES = 6;

        public Percent {
            if (value.signum() < 0 || value.compareTo(ALL) > 0 || value.scale() > MOST_PLACES) {
                // Not written out: of 1e999999999 that would be a gigabyte.
                throw new Refused("delivery.progress.refused.percent", value.toString());
            }
        }

        @Override
        public String code() {
            return "percent";
        }
    }

    /** @param finish the day on which it is now expected to be finished */
    record Forecast(LocalDate finish) implements Claim {
        @Override
        public String code() {
            return "forecast";
        }
    }

    /** The words stand in the record's note. */
    record Note() implements Claim {
        @Override
        public String code() {
            return "note";
        }
    }

    /** It was not so: the record that this one supersedes says nothing any more. */
    record Withdrawn() implements ProgressStatement {
        @Override
        public String code() {
            return "withdrawn";
        }
    }
}
